using AlgoAcademy.Research;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks.Portfolio;

/// <summary>Weights of many assets out of one covariance matrix.</summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class Allocations
{
    private SeriesPanel _returns = null!;
    private Covariance _covariance = null!;

    /// <summary>Number of assets.</summary>
    [Params(500)]
    public int Assets { get; set; }

    /// <summary>A seeded market of one factor, four years of days.</summary>
    [GlobalSetup]
    public void Simulate()
    {
        var market = FactorPanel.Simulate(seed: 46, new FactorPanelOptions { Stocks = Assets, Count = 1_008, InformationCoefficients = [], NullFeatures = 1 });
        _returns = new SeriesPanel("market", [.. market.Prices]).Returns().Slice(1, 1_007);
        _covariance = Covariance.Of(_returns);
    }

    /// <summary>From returns to the covariance matrix.</summary>
    [Benchmark]
    public Covariance SampleCovariance() => Covariance.Of(_returns);

    /// <summary>Distances, tree, bisection.</summary>
    [Benchmark]
    public PortfolioWeights HierarchicalRiskParityWeights() => HierarchicalRiskParity.Of(_covariance);

    /// <summary>Equal risk contributions, for comparison.</summary>
    [Benchmark]
    public PortfolioWeights RiskParityWeights() => RiskParity.Of(_covariance);
}
