using AlgoAcademy.Documents;

namespace AlgoAcademy.Runner.Tests;

/// <summary>academy run: parameters, variants, processes that end, limits.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task Parameters_are_injected_after_their_cell_and_recorded()
    {
        using var scratch = new ScratchNotebook("int trials = 10;\nvar rate = 0.5;\nstring name = \"a\";\nDateTime start = new DateTime(2020, 1, 1);", "$\"{trials} {rate} {name} {start:yyyy-MM-dd}\"");
        scratch.Tag(0, "parameters");

        var outcome = await scratch.RunAsync("--param", "trials=20", "--param", "rate=2", "--param", "name=b \"c\"", "--param", "start=2021-03-04");

        Assert.True(outcome.ExitCode == 0, outcome.All);
        var executed = scratch.Executed();
        Assert.Equal(["injected-parameters"], executed.Cells[1].Tags);
        Assert.Equal("20 2 b \"c\" 2021-03-04", Result(executed.Cells[2]));
        Assert.Equal("20", (string?)executed.Metadata["academy"]!["runParameters"]!["trials"]);
    }

    [Fact]
    public async Task An_unknown_parameter_lists_those_that_exist()
    {
        using var scratch = new ScratchNotebook("int trials = 10;");
        scratch.Tag(0, "parameters");

        var outcome = await scratch.RunAsync("--param", "trails=20");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("no parameter 'trails'. Parameters are: trials (int, 10)", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "cell 2 ended the process (Environment.Exit(3))")]
    [InlineData("Environment.FailFast(\"no way\");", "cell 2 ended the process (Environment.FailFast: no way)")]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"lost\")).Start(); System.Threading.Thread.Sleep(5000);", "cell 2 ended the process (an exception that nobody caught")]
    public async Task A_cell_that_ends_the_process_is_a_reported_failure(string code, string said)
    {
        using var scratch = new ScratchNotebook("Console.WriteLine(\"kept\");", code, "1");

        var outcome = await scratch.RunAsync();

        Assert.True(outcome.ExitCode == 1, outcome.All);
        Assert.Contains(said, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(scratch.Executed().Cells[0].Outputs, o => o is StreamOutput { Text: "kept\n" });
    }

    [Fact]
    public async Task A_stack_overflow_in_compiled_code_is_named()
    {
        // Compiled code outside the cell's checks: a comparer of the class library that calls itself through the sort.
        using var scratch = new ScratchNotebook(
            "class Loop : IComparable<Loop> { public int CompareTo(Loop other) => Comparer<Loop>.Default.Compare(this, other); }\nComparer<Loop>.Default.Compare(new Loop(), new Loop())");

        var outcome = await scratch.RunAsync();

        Assert.True(outcome.ExitCode == 1, outcome.All);
        Assert.Contains("cell 1", outcome.Errors, StringComparison.Ordinal);
        Assert.Matches("(?i)stack|calls itself", outcome.Errors);
    }

    [Fact]
    public async Task A_cell_beyond_the_timeout_is_stopped_and_the_rest_is_written()
    {
        using var scratch = new ScratchNotebook("1 + 1", "while (true) { }");

        var outcome = await scratch.RunAsync("--timeout", "12");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("cell 2 ran longer than 12 s", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("2", Result(scratch.Executed().Cells[0]));
    }

    [Fact]
    public async Task Allowed_errors_are_counted_and_the_run_goes_on()
    {
        using var scratch = new ScratchNotebook("throw new InvalidOperationException(\"first\");", "2");

        var outcome = await scratch.RunAsync("--allow-errors");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("1 failed, which --allow-errors permits", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("2", Result(scratch.Executed().Cells[1]));
    }

    [Fact]
    public async Task Output_beyond_the_limit_is_cut_with_a_notice_that_says_how_to_see_all()
    {
        using var scratch = new ScratchNotebook("Console.Write(new string('x', 5000));");

        await scratch.RunAsync("--output-limit", "1000");

        var outputs = scratch.Executed().Cells[0].Outputs;
        Assert.Equal(1000, ((StreamOutput)outputs[0]).Text.Length);
        Assert.Contains("--output-limit 5000", ((StreamOutput)outputs[1]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_notebooks_run_side_by_side_and_one_bad_file_does_not_stop_the_others()
    {
        using var scratch = new ScratchNotebook("1 + 2");
        scratch.Add("second.dib", "#!markdown\n\n# Second\n\n#!csharp\n\nvar x = 20;\n\n#!csharp\n\nx + 1\n");
        scratch.Add("broken.ipynb", "{");

        var outcome = await Academy.RunAsync(scratch.Folder, "run", "scratch.ipynb", "second.dib", "broken.ipynb", "--jobs", "2", "--out", scratch.OutputFolder);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("second: passed, 2 cells", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("broken.ipynb", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("21", Result(NotebookReader.ReadFile(Path.Combine(scratch.OutputFolder, "second.ipynb")).Cells[2]));
    }

    [Fact]
    public async Task A_cell_imports_another_notebook_of_either_form()
    {
        using var scratch = new ScratchNotebook("#!import other.dib", "fromOther + 1");
        scratch.Add("other.dib", "#!markdown\n\n# Other\n\n#!csharp\n\nvar fromOther = 20;\n");

        var outcome = await scratch.RunAsync();

        Assert.True(outcome.ExitCode == 0, outcome.All);
        Assert.Equal("21", Result(scratch.Executed().Cells[1]));
    }

    [Fact]
    public async Task The_page_goes_where_html_says()
    {
        using var scratch = new ScratchNotebook("1");
        var page = Path.Combine(scratch.Folder, "pages", "page.html");

        var outcome = await scratch.RunAsync("--html", page);

        Assert.True(outcome.ExitCode == 0, outcome.All);
        Assert.True(File.Exists(page));
    }

    [Fact]
    public async Task Ctrl_c_stops_the_cell_writes_what_there_is_and_exits_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends SIGINT by 'kill'");
        using var scratch = new ScratchNotebook("1 + 1", "System.IO.File.WriteAllText(\"started\", \"\"); System.Threading.Thread.Sleep(60_000);");
        using var process = Academy.Start(scratch.Folder, "run", scratch.Path, "--out", scratch.OutputFolder);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!File.Exists(Path.Combine(scratch.Folder, "started")) && !process.HasExited)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("stopped after 1 of 2 cells", await errors, StringComparison.Ordinal);
        Assert.Equal("2", Result(scratch.Executed().Cells[0]));
    }

    private static string? Result(Cell cell) => cell.Outputs.OfType<ResultOutput>().Single().Text("text/plain");
}
