namespace AlgoAcademy.Scripting.Tests;

public class LanguageTests
{
    [Fact]
    public async Task A_cell_may_switch_languages_and_keeps_its_order_and_line_numbers()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("1\n#!html\n<b>two</b>\n#!markdown\n*three*\n#!csharp\nint.Parse(\"x\")");
        Assert.Equal(["display:1", "display:two", "display:*three*"], notebook.Output.Order);
        Assert.Equal("<b>two</b>", notebook.Output.Displays[1].Bundle.Data["text/html"]);
        Assert.Equal("*three*", notebook.Output.Displays[2].Bundle.Data["text/markdown"]);
        Assert.Equal(["   at cell 1, line 7", "      int.Parse(\"x\")"], result.Error?.Traceback.Skip(1).Take(2));
    }

    [Fact]
    public async Task The_language_of_the_cells_metadata_counts()
    {
        await using var notebook = new TestNotebook();
        var output = new CollectedOutput();
        await notebook.Session.RunAsync(new CellSource("# Title", "cell 1", "markdown"), output, default);
        Assert.Equal("# Title", output.Displays[0].Bundle.Data["text/markdown"]);
        var result = await notebook.Session.RunAsync(new CellSource("x", "cell 2", "cobol"), output, default);
        Assert.Equal("cell 2: the language 'cobol' is not known here. Known: csharp, html, markdown, javascript, mermaid.", result.Error?.Message);
    }

    [Fact]
    public async Task Time_is_shown_at_the_end()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("#!time\nConsole.Write(1);");
        Assert.Matches("^stdout:1$", notebook.Output.Order[0]);
        Assert.Matches(@"^display:Wall time: \d+(\.\d+)? ms$", notebook.Output.Order[1]);
    }
}
