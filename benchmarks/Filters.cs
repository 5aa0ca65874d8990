using AlgoAcademy.Research;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks;

/// <summary>One pass of the Kalman filter and of the hidden Markov recursions over a long path.</summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class Filters
{
    private readonly KalmanModel _kalman = new() { ObservationVariance = 1e-4, StateVariances = [1e-6, 1e-6], Intercept = true };
    private readonly HiddenMarkovModel _regimes = new()
    {
        Means = [0.0005, -0.001],
        Deviations = [0.007, 0.02],
        Transition = [[0.98, 0.02], [0.05, 0.95]],
        Initial = [0.5, 0.5],
    };

    private Series _x = null!;
    private Series _y = null!;
    private Series _returns = null!;

    /// <summary>Bars of the path.</summary>
    [Params(100_000)]
    public int Bars { get; set; }

    /// <summary>A seeded pair.</summary>
    [GlobalSetup]
    public void Simulate()
    {
        var pair = CointegratedPair.Simulate(seed: 42, new CointegratedPairOptions { Count = Bars });
        (_x, _y) = (pair.X.Close.Map(Math.Log), pair.Y.Close.Map(Math.Log));
        _returns = pair.X.Returns();
    }

    /// <summary>Slope and intercept, with all states and deviations kept.</summary>
    [Benchmark]
    public double KalmanTwoStates() => _kalman.Filter(_y, _x).LogLikelihood;

    /// <summary>Two states, filtered probabilities.</summary>
    [Benchmark]
    public double HmmFilterTwoStates() => _regimes.Infer(_returns).LogLikelihood;

    /// <summary>The most likely sequence of two states.</summary>
    [Benchmark]
    public double HmmBestPathTwoStates() => _regimes.Infer(_returns).MostLikelyPath().Last;
}
