namespace AlgoAcademy.Scripting.Tests;

public sealed class ImportTests : IAsyncDisposable
{
    private readonly TestNotebook notebook = new();

    public ValueTask DisposeAsync() => notebook.DisposeAsync();

    [Fact]
    public async Task File_of_code_runs_as_if_it_stood_here()
    {
        Write("tools.cs", "int Twice(int x) => 2 * x;\nvar seed = 21;");
        Assert.Equal(CellStatus.Ok, (await notebook.RunAsync("#!import tools.cs")).Status);
        Assert.Equal("42", await notebook.ValueAsync("Twice(seed)"));
    }

    [Fact]
    public async Task Imported_code_and_the_code_below_it_run_in_order()
    {
        Write("tools.csx", "Console.Write(\"imported \");");
        await notebook.RunAsync("Console.Write(\"before \");\n#!import \"tools.csx\"\nConsole.Write(\"after\");");
        Assert.Equal("before imported after", notebook.Output.Stdout);
    }

    [Fact]
    public async Task Dib_runs_section_by_section_and_shows_its_values()
    {
        Write("setup.dib", "#!meta\n\n{\"kernelInfo\":{}}\n\n#!markdown\n\n# Setup\n\n#!csharp\n\nvar x = 5;\nx * 2\n\n#!html\n\n<i>i</i>\n");
        Assert.Equal(CellStatus.Ok, (await notebook.RunAsync("#!import setup.dib")).Status);
        Assert.Equal(["display:# Setup", "display:10", "display:i"], notebook.Output.Order);
    }

    [Fact]
    public async Task Paths_inside_of_an_imported_file_are_relative_to_it()
    {
        Write("sub/inner.cs", "var inner = \"inner\";");
        Write("sub/outer.dib", "#!csharp\n#!import inner.cs\n#!value --name note --from-file note.txt\n");
        Write("sub/note.txt", "beside");
        Assert.Equal(CellStatus.Ok, (await notebook.RunAsync("#!import sub/outer.dib")).Status);
        Assert.Equal("inner", await notebook.ValueAsync("inner"));
    }

    [Fact]
    public async Task File_that_imports_itself_is_refused()
    {
        Write("a.dib", "#!csharp\n#!import b.dib\n");
        Write("b.dib", "#!csharp\n#!import a.dib\n");
        var result = await notebook.RunAsync("#!import a.dib");
        Assert.EndsWith("a.dib imports itself: a.dib → b.dib → a.dib.", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_in_an_imported_file_names_it_and_ends_the_cell()
    {
        Write("bad.cs", "var ok = 1;\nint wrong = \"text\";");
        var result = await notebook.RunAsync("#!import bad.cs\nConsole.Write(\"never\");");
        Assert.Contains("bad.cs", string.Join('\n', result.Error!.Traceback), StringComparison.Ordinal);
        Assert.Contains("line 2", string.Join('\n', result.Error.Traceback), StringComparison.Ordinal);
        Assert.Equal("", notebook.Output.Stdout);
    }

    [Fact]
    public async Task Notebook_is_read_by_the_host()
    {
        Write("lesson.ipynb", "{}");
        await using var session = new ScriptSession(new SessionOptions
        {
            WorkingDirectory = notebook.Folder,
            CacheDirectory = Path.Combine(notebook.Folder, "cache"),
            ReadNotebook = path => [new CellSource("# " + Path.GetFileName(path), "cell 1", "markdown"), new CellSource("var y = 7;\ny", "cell 2")],
        });
        var output = new CollectedOutput();
        await session.RunAsync(new CellSource("#!import lesson.ipynb", "cell 1"), output, CancellationToken.None);
        Assert.Equal(["display:# lesson.ipynb", "display:7"], output.Order);
    }

    [Theory]
    [InlineData("x.exe", "#!import takes .ipynb, .dib")]
    [InlineData("x.ipynb", "this host reads no .ipynb files")]
    public async Task File_of_another_kind_is_refused(string file, string message)
    {
        Write(file, "x");
        Assert.Contains(message, (await notebook.RunAsync($"#!import {file}")).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loaded_file_is_compiled_in_place_and_its_errors_name_it()
    {
        Write("lib.csx", "int Thrice(int x) => 3 * x;");
        Assert.Equal("9", await notebook.ValueAsync("#load \"lib.csx\"\nThrice(3)"));
        Write("broken.csx", "int a = 1;\nint b = c;");
        var error = string.Join('\n', (await notebook.RunAsync("#load \"broken.csx\"\n1")).Error!.Traceback);
        Assert.Contains("broken.csx", error, StringComparison.Ordinal);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(notebook.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
