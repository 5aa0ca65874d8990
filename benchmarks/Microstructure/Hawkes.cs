using AlgoAcademy.Research;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks.Microstructure;

/// <summary>Hawkes processes of some 100,000 events, branching ratio two thirds: simulated by thinning and by families, and read.</summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class Hawkes
{
    private readonly HawkesModel _model = new(0.5, 0.8, 1.2);
    private readonly HawkesModel _pair = new([0.3, 0.5], [[0.4, 0.6], [0.2, 0.7]], 2);
    private readonly HawkesEvents _events = new HawkesModel(0.5, 0.8, 1.2).Simulate(1, 66_667);
    private readonly HawkesEvents _few = new HawkesModel(0.5, 0.8, 1.2).Simulate(1, 3_333);

    /// <summary>One type by thinning.</summary>
    [Benchmark]
    public HawkesEvents Thinning() => _model.Simulate(1, 66_667);

    /// <summary>One type by families.</summary>
    [Benchmark]
    public HawkesEvents Families() => _model.SimulateFamilies(1, 66_667).Events;

    /// <summary>Two types by thinning.</summary>
    [Benchmark]
    public HawkesEvents TwoTypes() => _pair.Simulate(1, 48_000);

    /// <summary>Likelihood of 100,000 events.</summary>
    [Benchmark]
    public double Likelihood() => _model.LogLikelihood(_events);

    /// <summary>Fit of 5,000 events, with errors.</summary>
    [Benchmark]
    public HawkesFit Fit() => HawkesFit.Of(_few);
}
