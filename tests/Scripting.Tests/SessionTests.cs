using System.Diagnostics;

namespace AlgoAcademy.Scripting.Tests;

public class SessionTests
{
    [Fact]
    public async Task A_warm_up_changes_nothing_and_gives_way_to_a_cell()
    {
        await using var notebook = new TestNotebook();
        var warming = notebook.Session.WarmUpAsync(default);
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
        await warming;
        await notebook.Session.WarmUpAsync(default);
        Assert.Equal("CompilationError", (await notebook.RunAsync("warm")).Error?.Name);
    }

    [Fact]
    public async Task Cells_sent_together_run_one_after_the_other()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var order = new List<int>();");
        var first = notebook.RunAsync("await Task.Delay(200); order.Add(1);");
        var second = notebook.RunAsync("order.Add(2);");
        await Task.WhenAll(first, second);
        Assert.Equal("[ 1, 2 ]", await notebook.ValueAsync("order"));
    }

    [Fact]
    public async Task The_hundredth_cell_is_about_as_fast_as_the_tenth()
    {
        await using var notebook = new TestNotebook();
        var times = new List<double>();
        for (var i = 0; i < 120; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await notebook.ValueAsync($"var x{i} = {i}; Console.WriteLine(x{i}); x{Math.Max(0, i - 1)} + 1");
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var early = times[10..30].Min();
        var late = times[100..120].Min();
        TestContext.Current.TestOutputHelper?.WriteLine($"fastest of cells 10–30 {early:0.0} ms, of 100–120 {late:0.0} ms");
        Assert.True(late < (3 * early) + 100, $"{early} -> {late}");
    }

    [Fact]
    public void A_relative_folder_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new ScriptSession(new SessionOptions { WorkingDirectory = "here", CacheDirectory = "/tmp" }));
        Assert.StartsWith("WorkingDirectory must be an absolute path; was \"here\".", error.Message, StringComparison.Ordinal);
    }
}
