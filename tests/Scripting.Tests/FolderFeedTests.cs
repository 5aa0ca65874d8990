namespace AlgoAcademy.Scripting.Tests;

public class FolderFeedTests
{
    private static string Feed(TestNotebook notebook) => Path.Combine(notebook.Folder, "packages");

    private static TestNotebook NotebookWithFeed()
    {
        var notebook = new TestNotebook();
        File.WriteAllText(Path.Combine(notebook.Folder, "nuget.config"), """
            <configuration><packageSources><add key="local" value="packages" /><add key="later" value="not-there-yet" /></packageSources></configuration>
            """);
        return notebook;
    }

    private static HandmadePackage Library(string answer, string version = "1.0.0") =>
        new("Academy.Sample", version, $"namespace Academy; public static class Sample {{ public static string Answer => \"{answer}\"; }}");

    [Fact]
    public async Task A_package_in_a_declared_folder_is_used_without_a_restore()
    {
        await using var notebook = NotebookWithFeed();
        Library("from the folder").WriteTo(Feed(notebook));
        Assert.Equal("from the folder", await notebook.ValueAsync("#r \"nuget: Academy.Sample, 1.0.0\"\nAcademy.Sample.Answer"));
        Assert.False(Directory.Exists(Path.Combine(notebook.Folder, "cache", "restores")));
    }

    [Fact]
    public async Task A_library_rebuilt_under_the_same_version_is_seen_by_the_next_session()
    {
        await using var notebook = NotebookWithFeed();
        const string Cell = "#r \"nuget: Academy.Sample, 1.0.0\"\nAcademy.Sample.Answer";
        Library("yesterday").WriteTo(Feed(notebook));
        Assert.Equal("yesterday", await notebook.ValueAsync(Cell));
        Library("today").WriteTo(Feed(notebook));
        await using var next = notebook.Restart();
        Assert.Equal("today", (await next.RunAsync(new CellSource(Cell, "cell 1"), new CollectedOutput(), default)).Value!.Data["text/plain"]);
    }

    [Theory]
    [InlineData("Academy.Sample", "third")]
    [InlineData("Academy.Sample, 1.0.0", "first")]
    [InlineData("academy.sample,1.0.*", "second")]
    [InlineData("Academy.Sample, [1.0.1, 2.0)", "second")]
    [InlineData("Academy.Sample, 1.5.0", "third")]
    public async Task The_version_asked_for_is_chosen_as_NuGet_would(string request, string expected)
    {
        await using var notebook = NotebookWithFeed();
        Library("first").WriteTo(Feed(notebook));
        Library("second", "1.0.1").WriteTo(Feed(notebook));
        Library("third", "2.0.0").WriteTo(Feed(notebook));
        Library("preview", "3.0.0-beta.1").WriteTo(Feed(notebook));
        Assert.Equal(expected, await notebook.ValueAsync($"#r \"nuget: {request}\"\nAcademy.Sample.Answer"));
    }

    [Fact]
    public async Task Dependencies_of_a_local_package_come_from_the_folder_too()
    {
        await using var notebook = NotebookWithFeed();
        Library("needed").WriteTo(Feed(notebook));
        new HandmadePackage("Academy.Outer", "1.0.0", "public class Outer { }")
        {
            Dependencies = "<dependency id=\"Academy.Sample\" version=\"1.0.0\" />",
        }.WriteTo(Feed(notebook));
        Assert.Equal("needed", await notebook.ValueAsync("#r \"nuget: Academy.Outer\"\nAcademy.Sample.Answer"));
    }

    [Fact]
    public async Task A_second_version_of_a_loaded_package_asks_for_a_restart()
    {
        await using var notebook = NotebookWithFeed();
        Library("first").WriteTo(Feed(notebook));
        Library("second", "2.0.0").WriteTo(Feed(notebook));
        await notebook.ValueAsync("#r \"nuget: Academy.Sample, 1.0.0\"");
        await notebook.ValueAsync("#r \"nuget: Academy.Sample\"");
        var result = await notebook.RunAsync("#r \"nuget: Academy.Sample, 2.0.0\"");
        Assert.Equal("RestoreError", result.Error?.Name);
        Assert.Equal(
            "Academy.Sample 2.0.0 cannot be loaded because 1.0.0 already is. Restart the kernel and run the cell with the version you want first.",
            result.Error?.Message);
    }

    [Fact]
    public async Task A_dependency_that_cannot_be_raised_any_more_is_said()
    {
        await using var notebook = NotebookWithFeed();
        Library("first").WriteTo(Feed(notebook));
        Library("second", "2.0.0").WriteTo(Feed(notebook));
        foreach (var (id, needed) in new[] { ("Academy.Old", "1.0.0"), ("Academy.New", "2.0.0") })
        {
            new HandmadePackage(id, "1.0.0", "class Nothing { }")
            {
                Dependencies = $"<dependency id=\"Academy.Sample\" version=\"{needed}\" />",
            }.WriteTo(Feed(notebook));
        }

        await notebook.ValueAsync("#r \"nuget: Academy.Old\"");
        Assert.Equal("first", await notebook.ValueAsync("#r \"nuget: Academy.New\"\nAcademy.Sample.Answer"));
        Assert.Equal(
            "Academy.Sample stays at 1.0.0, although 2.0.0 is wanted now: restart the kernel and put the #r lines into one cell.\n",
            notebook.Output.Stderr);
    }

    [Fact]
    public async Task The_extension_notebook_of_a_package_runs_once_before_the_cell_and_leaves_no_names()
    {
        await using var notebook = NotebookWithFeed();
        (Library("x") with
        {
            ExtensionNotebook = """
                #!meta
                {"kernelInfo":{"defaultKernelName":"csharp"}}

                #!csharp

                var registered = 1;
                Microsoft.DotNet.Interactive.Formatting.Formatter.Register<DateTimeKind>(d => "<b>" + d + "</b>", "text/html");
                Microsoft.DotNet.Interactive.Formatting.Formatter.SetPreferredMimeTypesFor(typeof(DateTimeKind), "text/html");
                Console.WriteLine("introduced");
                """,
        }).WriteTo(Feed(notebook));
        var result = await notebook.RunAsync("#r \"nuget: Academy.Sample\"\nDateTimeKind.Utc");
        Assert.Equal("introduced\n", notebook.Output.Stdout);
        Assert.Equal("<b>Utc</b>", result.Value?.Data["text/html"]);
        await notebook.RunAsync("#r \"nuget: Academy.Sample\"\n1");
        Assert.Equal("", notebook.Output.Stdout);
        Assert.Equal(CellStatus.Error, (await notebook.RunAsync("registered")).Status);
    }

    [Fact]
    public async Task An_extension_that_fails_is_reported_and_the_cell_still_runs()
    {
        await using var notebook = NotebookWithFeed();
        (Library("x") with { ExtensionNotebook = "#!csharp\nthrow new Exception(\"no luck\");" }).WriteTo(Feed(notebook));
        Assert.Equal("x", await notebook.ValueAsync("#r \"nuget: Academy.Sample\"\nAcademy.Sample.Answer"));
        Assert.Contains("The extension of Academy.Sample 1.0.0 failed", notebook.Output.Stderr, StringComparison.Ordinal);
        Assert.Contains("no luck", notebook.Output.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_file_that_is_no_zip_is_named()
    {
        await using var notebook = NotebookWithFeed();
        Directory.CreateDirectory(Feed(notebook));
        File.WriteAllText(Path.Combine(Feed(notebook), "Academy.Sample.1.0.0.nupkg"), "half a download");
        var result = await notebook.RunAsync("#r \"nuget: Academy.Sample, 1.0.0\"");
        Assert.Equal("RestoreError", result.Error?.Name);
        Assert.Contains("Academy.Sample.1.0.0.nupkg is not a readable package", result.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_cannot_write_outside_of_its_folder()
    {
        await using var notebook = NotebookWithFeed();
        (Library("x") with { OtherFiles = [("../../../../escaped.txt", "gotcha")] }).WriteTo(Feed(notebook));
        var result = await notebook.RunAsync("#r \"nuget: Academy.Sample\"");
        Assert.Equal("RestoreError", result.Error?.Name);
        Assert.Empty(Directory.GetFiles(notebook.Folder, "escaped.txt", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Two_sessions_may_unpack_the_same_package_at_once()
    {
        await using var notebook = NotebookWithFeed();
        Library("both").WriteTo(Feed(notebook));
        var sessions = Enumerable.Range(0, 4).Select(_ => notebook.Restart()).ToList();
        var cell = new CellSource("#r \"nuget: Academy.Sample\"\nAcademy.Sample.Answer", "cell 1");
        var results = await Task.WhenAll(sessions.Select(s => s.RunAsync(cell, new CollectedOutput(), default)));
        Assert.All(results, r => Assert.Equal("both", r.Value?.Data["text/plain"]));
        Assert.Single(Directory.GetDirectories(Path.Combine(notebook.Folder, "cache", "packages", "academy.sample", "1.0.0")));
    }
}
