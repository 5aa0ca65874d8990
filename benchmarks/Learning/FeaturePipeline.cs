using AlgoAcademy.Research;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks.Learning;

/// <summary>From bars to an out-of-sample forecast by LightGBM: features, labels, weights, then a model for each of five purged folds.</summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class FeaturePipeline
{
    private readonly FeatureSet _features = new FeatureSet()
        .Add("week", bars => bars.Close.Roc(5))
        .Add("month", bars => bars.Close.Roc(20))
        .Add("quarter", bars => bars.Close.Roc(60))
        .Add("volatility", bars => bars.Returns().RollingStd(20))
        .Add("rsi", bars => bars.Close.Rsi())
        .Add("skew", bars => bars.Returns().RollingSkew(60))
        .Add("memory", bars => FractionalDifference.Of(bars.Close.Map(Math.Log), 0.4))
        .Add("z", bars => bars.Close.Zscore(50));

    private BarSeries _bars = null!;
    private LearningTable _table = null!;

    /// <summary>Bars of the path.</summary>
    [Params(5_000)]
    public int Bars { get; set; }

    /// <summary>A seeded path.</summary>
    [GlobalSetup]
    public void Simulate()
    {
        _bars = GeometricBrownianMotion.Simulate(42, 0.05, 0.2, new PathOptions { Count = Bars });
        _table = Table();
    }

    /// <summary>Eight features, triple-barrier labels and their uniqueness.</summary>
    [Benchmark]
    public LearningTable Table()
    {
        var labels = TripleBarrier.Label(_bars, null, new BarrierOptions { Gain = 2, Loss = 2, Volatility = _bars.Returns().RollingStd(20) });
        return LearningTable.Of(_features.Of(_bars), labels, Uniqueness.Average(labels));
    }

    /// <summary>A hundred trees on all rows.</summary>
    [Benchmark]
    public ProbabilityModel Train() => new LightGbmTrainer().Fit(_table);

    /// <summary>All of it: table, five models, a forecast of every row.</summary>
    [Benchmark]
    public double Pipeline()
    {
        var table = Table();
        return OutOfSample.Run(table, new LightGbmTrainer(), PurgedKFold.Split(table.Count, 5, table.Purging(10))).Score.Auc;
    }
}
