namespace AlgoAcademy.Scripting.Tests;

public class AssemblyFileTests
{
    [Fact]
    public async Task An_assembly_file_is_found_relative_to_the_notebook()
    {
        await using var notebook = new TestNotebook();
        Directory.CreateDirectory(Path.Combine(notebook.Folder, "bin"));
        var library = new HandmadePackage("Plain.Library", "1.0.0", "public static class Plain { public static int Seven => 7; }");
        File.WriteAllBytes(Path.Combine(notebook.Folder, "bin", "Plain.Library.dll"), library.Compile());
        Assert.Equal("7", await notebook.ValueAsync("#r \"bin/Plain.Library.dll\"\nPlain.Seven"));
    }

    [Fact]
    public async Task An_assembly_of_the_framework_needs_no_file()
    {
        await using var notebook = new TestNotebook();
        Assert.Equal("1", await notebook.ValueAsync("#r \"System.Drawing.Primitives\"\nnew System.Drawing.Point(1, 2).X"));
    }

    [Fact]
    public async Task A_missing_assembly_file_is_named_with_its_line()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("// text\n#r \"nowhere/Lost.dll\"\n1");
        Assert.Equal("RestoreError", result.Error?.Name);
        Assert.StartsWith("cell 1, line 2: #r \"nowhere/Lost.dll\": there is no file ", result.Error?.Message, StringComparison.Ordinal);
    }
}
