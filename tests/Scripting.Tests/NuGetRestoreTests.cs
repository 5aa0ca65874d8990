using System.Diagnostics;

namespace AlgoAcademy.Scripting.Tests;

public class NuGetRestoreTests
{
    [Fact]
    public async Task A_package_is_restored_once_and_then_found_at_once()
    {
        await using var notebook = new TestNotebook();
        const string Cell = "#r \"nuget: Semver, 3.0.*\"\nSemver.SemVersion.Parse(\"1.2.3\").Minor";
        Assert.Equal("2", await notebook.ValueAsync(Cell));
        Assert.Equal("Restored Semver, 3.0.0", notebook.Output.Updates[0].Bundle.Data["text/plain"]);
        Assert.Equal(notebook.Output.Displays[0].DisplayId, notebook.Output.Updates[0].DisplayId);

        await using var next = notebook.Restart();
        var output = new CollectedOutput();
        var started = Stopwatch.GetTimestamp();
        var result = await next.RunAsync(new CellSource(Cell, "cell 1"), output, default);
        Assert.Equal("2", result.Value?.Data["text/plain"]);
        Assert.Empty(output.Displays);
        TestContext.Current.TestOutputHelper?.WriteLine($"second session: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_one_clear_line()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("#r \"nuget: AlgoAcademy.NoSuchPackage, 1.0.0\"\nConsole.WriteLine(\"must not run\");");
        Assert.Equal(CellStatus.Error, result.Status);
        Assert.Equal("RestoreError", result.Error?.Name);
        Assert.StartsWith("Package 'AlgoAcademy.NoSuchPackage' does not exist in nuget.org", result.Error?.Message, StringComparison.Ordinal);
        Assert.Equal("", notebook.Output.Stdout);
    }

    [Fact]
    public async Task A_version_that_does_not_exist_names_the_nearest()
    {
        await using var notebook = new TestNotebook();
        var result = await notebook.RunAsync("#r \"nuget: Semver, 999.0.0\"");
        Assert.StartsWith("Package 'Semver' has no version >= 999.0.0; the nearest is ", result.Error?.Message, StringComparison.Ordinal);
    }
}
