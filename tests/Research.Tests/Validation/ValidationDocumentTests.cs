using AlgoAcademy.Tests;

namespace AlgoAcademy.Research.Tests.Validation;

/// <summary>The example of docs/validation.md is what the code prints; ACADEMY_ACCEPT=1 rewrites it.</summary>
public class ValidationDocumentTests
{
    private const string Open = "```text\n";

    [Fact]
    public void The_verdict_in_the_document_is_the_one_that_is_printed()
    {
        var file = Path.Combine(RepositoryRoot.Path, "docs", "validation.md");
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var start = text.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        var end = text.IndexOf("\n```", start, StringComparison.Ordinal);
        var actual = Example().ToString().ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ACADEMY_ACCEPT") == "1")
        {
            File.WriteAllText(file, text[..start] + actual + text[end..]);
            return;
        }

        Assert.Equal(text[start..end], actual);
    }

    [Fact]
    public void A_verdict_shows_as_a_table_with_the_limits_below()
    {
        var bars = Worlds.Walk(1, 60);
        var verdict = Backtest.Run(bars, Signal.Constant(bars), Costs.None).Verdict(new() { Replications = 100 });
        var html = verdict.ToHtml();
        Assert.Equal(verdict.Rows.Count, html.Split("<th scope=\"row\"").Length - 1);
        Assert.Contains("not tested", html, StringComparison.Ordinal);
        Assert.EndsWith($"<p>{Verdict.Limits}</p>", html, StringComparison.Ordinal);
    }

    private static Verdict Example()
    {
        var bars = MarketData.Load("sp500-daily");
        var costs = Costs.Bps(1, 2);
        Signal Rule(BarSeries shown, int fast, int slow) => Cross.Above(shown.Close.Sma(fast), shown.Close.Sma(slow));
        BacktestResult Run(int fast, int slow) => Backtest.Run(bars, Rule(bars, fast, slow), costs);

        var tried = from fast in new[] { 5, 10, 20, 50 }
                    from slow in new[] { 60, 100, 150, 200, 250 }
                    select Run(fast, slow).Returns;
        return Run(50, 200).Verdict(new()
        {
            Candidates = [.. tried],
            Strategy = shown => Rule(shown, 50, 200),
            Neighbors = Perturbation.Of(p => Run((int)p[0], (int)p[1]).Sharpe(), [50, 200]),
        });
    }
}
