namespace AlgoAcademy.Scripting.Tests;

[Collection(nameof(DisplayLimits))]
public sealed class DisplayLimitTests : IDisposable
{
    private const string Using = "using Microsoft.DotNet.Interactive.Formatting;\n";

    public void Dispose() => Microsoft.DotNet.Interactive.Formatting.Formatter.ResetToDefault();

    [Fact]
    public async Task The_length_of_lists_is_the_notebooks_to_set_and_to_reset()
    {
        await using var notebook = new TestNotebook();
        Assert.Equal("[ 0, 1, 2, … 7 more ]", await notebook.ValueAsync(Using + "Formatter.ListExpansionLimit = 3;\nEnumerable.Range(0, 10).ToList()"));
        Assert.Equal("[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 ]", await notebook.ValueAsync("Formatter.ResetToDefault();\nEnumerable.Range(0, 10).ToList()"));
    }

    [Fact]
    public async Task The_depth_of_objects_is_the_notebooks_to_set()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync(Using + "record Leaf(int X); record Branch(Leaf Leaf);");
        Assert.Equal("Branch { Leaf = Leaf { X = 1 } }", await notebook.ValueAsync("new Branch(new Leaf(1))"));
        Assert.Equal("Branch { Leaf = Leaf }", await notebook.ValueAsync("Formatter.RecursionLimit = 1;\nnew Branch(new Leaf(1))"));
    }

    [Fact]
    public async Task A_default_mime_type_of_the_notebook_is_obeyed()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync(Using + "Formatter.DefaultMimeType = \"text/plain\";\nnew { A = 1 }");
        Assert.Equal(["text/plain"], result.Value!.Data.Keys);
    }

    [Fact]
    public async Task A_reset_forgets_what_was_registered()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync(Using + "record Shape(int X); Formatter.Register<Shape>(s => \"<b>shape</b>\", \"text/html\");");
        Assert.Equal("<b>shape</b>", (await notebook.RunAsync("new Shape(1)")).Value!.Data["text/html"]);
        Assert.DoesNotContain("<b>shape</b>", (await notebook.RunAsync("Formatter.ResetToDefault();\nnew Shape(1)")).Value!.Data["text/html"], StringComparison.Ordinal);
    }
}
