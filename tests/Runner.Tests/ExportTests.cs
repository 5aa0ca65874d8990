using AlgoAcademy.Documents;

namespace AlgoAcademy.Runner.Tests;

/// <summary>academy export: each form, what is executed first, and what is refused.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task A_page_shows_the_outputs_of_a_run_and_can_leave_out_the_code()
    {
        using var scratch = new ScratchNotebook("var hidden_name = 20;\nhidden_name + 1");

        var (outcome, page) = await ExportAsync(scratch, "scratch.html", "--to", "html", "--no-code");

        Assert.True(outcome.ExitCode == 0, outcome.All);
        Assert.Contains("21", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden_name", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_run_the_notebook_is_taken_as_it_is()
    {
        using var scratch = new ScratchNotebook("throw new Exception();");

        var (outcome, page) = await ExportAsync(scratch, "scratch.slides.html", "--to", "slides", "--no-run");

        Assert.True(outcome.ExitCode == 0, outcome.All);
        Assert.Contains("class=\"slide\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_fails_is_not_exported()
    {
        using var scratch = new ScratchNotebook("throw new InvalidOperationException(\"broken\");");

        var outcome = await Academy.RunAsync(scratch.Folder, "export", scratch.Path, "--out", scratch.OutputFolder);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("broken", outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch.OutputFolder));
    }

    [Fact]
    public async Task A_dib_becomes_a_notebook_and_comes_back_the_same()
    {
        using var scratch = new ScratchNotebook("1");
        const string Dib = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\"}]}}\n\n#!markdown\n\n# T\n\n#!csharp\n\n1 + 1\n";
        scratch.Add("old.dib", Dib);

        var there = await Academy.RunAsync(scratch.Folder, "export", "old.dib", "--to", "ipynb", "--out", ".");
        var back = await Academy.RunAsync(scratch.Folder, "export", "old.ipynb", "--to", "dib", "--out", "back");

        Assert.True(there.ExitCode + back.ExitCode == 0, there.All + back.All);
        Assert.Equal(["# T", "1 + 1"], NotebookReader.ReadFile(Path.Combine(scratch.Folder, "old.ipynb")).Cells.Select(c => c.Source));
        Assert.Equal(Dib, await File.ReadAllTextAsync(Path.Combine(scratch.Folder, "back", "old.dib"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_name_declared_twice_keeps_a_notebook_from_becoming_a_program_and_is_named()
    {
        using var scratch = new ScratchNotebook("var x = 1;", "var x = 2;");

        var outcome = await Academy.RunAsync(scratch.Folder, "export", scratch.Path, "--to", "cs", "--out", scratch.OutputFolder);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("cell 2 declares 'x' again (first in cell 1)", outcome.Errors, StringComparison.Ordinal);
    }

    private static async Task<(Outcome Outcome, string Page)> ExportAsync(ScratchNotebook scratch, string file, params string[] options)
    {
        var outcome = await Academy.RunAsync(scratch.Folder, ["export", scratch.Path, "--out", scratch.OutputFolder, .. options]);
        var path = Path.Combine(scratch.OutputFolder, file);
        return (outcome, File.Exists(path) ? await File.ReadAllTextAsync(path) : "");
    }
}
