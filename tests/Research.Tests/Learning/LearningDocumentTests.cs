using AlgoAcademy.Tests;

namespace AlgoAcademy.Research.Tests.Learning;

public class LearningDocumentTests
{
    [Fact]
    public void The_example_of_the_document_runs_on_real_bars_and_beats_nothing_by_much()
    {
        var bars = MarketData.Load("sp500-daily");
        var features = new FeatureSet()
            .Add("month", b => b.Close.Roc(20))
            .Add("volatility", b => b.Returns().RollingStd(20));
        Assert.True(features.Check(bars).IsClean);
        var labels = TripleBarrier.Label(bars, null, new() { Gain = 2, Loss = 2, Horizon = 10, Volatility = bars.Returns().RollingStd(20) });
        var table = LearningTable.Of(features.Of(bars), labels, Uniqueness.Average(labels));
        var forecast = OutOfSample.Run(table, new LightGbmTrainer(), PurgedKFold.Split(table.Count, 5, table.Purging(embargo: 10)));
        Assert.DoesNotContain(forecast.Probabilities, double.IsNaN);

        // Two features of one index hold no edge worth the name: an AUC far from a half would be a leak.
        Assert.InRange(forecast.Score.Auc, 0.4, 0.6);
        Assert.NotEmpty(Backtest.Run(bars, forecast.ToSignal(step: 0.1), Costs.Bps(1, 2)).Fills);
    }

    [Fact]
    public void Every_call_the_document_names_is_there()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "learning.md"));
        var exported = typeof(Trainer).Assembly.GetExportedTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var named = text.Split('`').Where((_, i) => i % 2 == 1).Select(code => code.Split('.', '(', ' ', ',')[0]).Where(name => name.Length > 1 && char.IsUpper(name[0]));
        Assert.DoesNotContain(named.Distinct(), name => !exported.Contains(name) && name is not ("ToSignal" or "Train" or "GradientError"));
    }
}
