using System.Globalization;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Scripting.Tests;

public sealed class ProgressTests : IAsyncDisposable
{
    private readonly TestNotebook notebook = new();

    public ValueTask DisposeAsync() => notebook.DisposeAsync();

    [Fact]
    public async Task Loop_shows_a_bar_that_is_updated_in_place_and_ends_with_its_time()
    {
        await Succeeds("var sum = 0; foreach (var i in Progress.Over(new[] { 1, 2, 3, 4 }, \"Sum\")) { sum += i; await Task.Delay(120); }");
        var first = Assert.Single(notebook.Output.Displays);
        Assert.Equal("Sum ░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 4", first.Bundle.Data["text/plain"]);
        Assert.All(notebook.Output.Updates, update => Assert.Equal(first.DisplayId, update.DisplayId));
        Assert.InRange(notebook.Output.Updates.Count, 2, 5);
        Assert.Matches(@"^Sum ██████░{18} 1 of 4, [\d.]+/s, [\d.]+ s left$", notebook.Output.Updates[0].Bundle.Data["text/plain"]);
        Assert.Matches(@"^Sum █{24} 4 of 4 in 0\.\d s$", notebook.Output.Updates[^1].Bundle.Data["text/plain"]);
    }

    [Fact]
    public async Task Page_gets_an_element_that_screen_readers_know()
    {
        await Succeeds("using (var p = new Progress(10, \"A & B\")) p.Report(5);");
        Assert.Contains("<progress aria-label=\"A &amp; B\"", notebook.Output.Displays[0].Bundle.Data["text/html"], StringComparison.Ordinal);
        Assert.Contains("value=\"0.5\" max=\"1\"", notebook.Output.Updates[^1].Bundle.Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hundred_thousand_steps_of_eight_threads_are_counted_and_shown_a_few_times()
    {
        Assert.Equal("100000", await notebook.ValueAsync("double done; using (var p = new Progress(100_000)) { Parallel.For(0, 100_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => p.Advance()); done = p.Done; }\ndone"));
        Assert.InRange(notebook.Output.Updates.Count, 1, 50);
    }

    [Fact]
    public async Task Unknown_total_shows_what_is_done()
    {
        await Succeeds("IEnumerable<int> Endless() { for (var i = 0; ; i++) yield return i; }\nforeach (var i in Progress.Over(Endless().Take(5), \"Rows\")) { }");
        Assert.Equal("Rows 0", notebook.Output.Displays[0].Bundle.Data["text/plain"]);
        Assert.DoesNotContain("value=", notebook.Output.Displays[0].Bundle.Data["text/html"], StringComparison.Ordinal);
        Assert.StartsWith("Rows 5 in ", notebook.Output.Updates[^1].Bundle.Data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bar_serves_as_progress_of_libraries()
    {
        await Succeeds("using (var p = new Progress(1, \"Fit\")) { IProgress<double> report = p; report.Report(0.25); await Task.Delay(150); report.Report(0.5); }");
        Assert.Contains("0.5 of 1", notebook.Output.Updates[^1].Bundle.Data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asynchronous_sequence_shows_a_bar()
    {
        await Succeeds("async IAsyncEnumerable<int> Three() { for (var i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }\nawait foreach (var i in Progress.Over(Three(), 3)) { }");
        Assert.Contains("3 of 3 in", notebook.Output.Updates[^1].Bundle.Data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupt_ends_the_loop_and_the_bar_says_how_far_it_came()
    {
        using var stop = new CancellationTokenSource();
        var running = notebook.RunAsync("var seen = 0; foreach (var i in Progress.Over(Enumerable.Range(0, 1_000_000).ToList())) { seen++; Thread.Sleep(5); }", stop.Token);
        while (notebook.Output.Updates.Count < 2) await Task.Delay(20, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        Assert.Equal(CellStatus.Interrupted, (await running).Status);
        var last = Regex.Match(notebook.Output.Updates[^1].Bundle.Data["text/plain"], @"(?<done>\d+) of 1000000 in", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(last.Success);
        Assert.True(int.Parse(await notebook.ValueAsync("seen") ?? "", CultureInfo.InvariantCulture) >= int.Parse(last.Groups["done"].Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Nothing_to_do_is_done_at_once()
    {
        await Succeeds("foreach (var i in Progress.Over(new int[0])) { }");
        Assert.Matches("^█{24} 0 of 0 in", notebook.Output.Updates[^1].Bundle.Data["text/plain"]);
    }

    [Fact]
    public async Task Negative_total_is_refused() =>
        Assert.Equal("ArgumentOutOfRangeException", (await notebook.RunAsync("new Progress(-1)")).Error!.Name);

    private async Task Succeeds(string cell)
    {
        var result = await notebook.RunAsync(cell);
        Assert.True(result.Status == CellStatus.Ok, result.Error?.Message);
    }
}
