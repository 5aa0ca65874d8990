using CsCheck;

namespace AlgoAcademy.Research.Tests.MarketMaking;

public class FillCalibrationTests
{
    private static readonly FillCurve s_truth = new() { Arrival = 140, Decay = 1.5 };

    // Lesson 40, E2: 140 e^(−0.75) = 66.1313; 0.1 + 1/1.5.
    [Fact]
    public void Rate_and_best_distance_are_those_of_the_lesson()
    {
        Assert.Equal(66.1313, s_truth.Rate(0.5), 4);
        Assert.Equal(0.766667, s_truth.BestDistance(0.1), 6);
    }

    [Fact]
    public void No_distance_earns_more_than_the_best() => Gen.Select(Gen.Double[0.5, 5], Gen.Double[-1, 1], Gen.Double[-1, 3]).Sample((decay, loss, other) =>
    {
        var curve = new FillCurve { Arrival = 10, Decay = decay };
        Assert.True(curve.NetEdge(curve.BestDistance(loss), loss) >= curve.NetEdge(other, loss) - 1e-12);
    });

    [Fact]
    public void Counts_that_lie_on_the_curve_give_it_back()
    {
        // 2^6, 2^5, … fills a unit of time apart: A = 64, k = ln 2, no deviance.
        var curve = FillCalibration.FromCounts([.. Enumerable.Range(0, 6).Select(i => new FillCounts(i, 2, 128 >> i))]);
        Near.Equal([64, Math.Log(2)], [curve.Arrival, curve.Decay], 1e-12);
        Assert.Equal(0, curve.Deviance, 1e-10);
        Assert.Equal(4, curve.DegreesOfFreedom);
    }

    [Fact]
    public void Counts_recover_the_truth_within_their_errors() => Recovers(rng => FillCalibration.FromCounts(
        [.. Enumerable.Range(1, 8).Select(i => new FillCounts(0.25 * i, 3, Poisson(3 * s_truth.Rate(0.25 * i), rng)))]));

    [Fact]
    public void Reaches_recover_the_truth_within_their_errors() => Recovers(rng =>
    {
        // Orders that reach δ or more come at A e^(−kδ): beyond 0.4, A e^(−0.6) a unit of time, exponential from there.
        var count = Poisson(5 * s_truth.Rate(0.4), rng);
        double[] reaches = [.. Enumerable.Range(0, count).Select(_ => 0.4 - (Math.Log(1 - rng.NextUniform()) / s_truth.Decay)), 0.1, 0.2];
        return FillCalibration.FromReaches(reaches, 5, 0.4);
    });

    [Fact]
    public void Sizes_and_moves_recover_the_truth_within_their_errors() => Recovers(rng =>
    {
        // α = 1.5, K = 1: k = 1.5. Moves carry noise that the slope averages out.
        var sizes = Enumerable.Range(0, Poisson(5 * 140, rng)).Select(_ => 100 * Math.Pow(1 - rng.NextUniform(), -1 / 1.5)).ToArray();
        double[] moves = [.. sizes.Select(size => Math.Log(size / 100) + (0.2 * rng.NextGaussian()))];
        return FillCalibration.FromTradeSizes(sizes, moves, 5, 100);
    });

    [Fact]
    public void One_distance_cannot_tell_the_two_parameters_apart() =>
        Assert.Contains("two distances", Assert.Throws<ArgumentException>(() => FillCalibration.FromCounts([new(1, 1, 5), new(2, 1, 0)])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_curve_of_another_form_shows_in_the_deviance()
    {
        // A step where an exponential is fitted: 1,000 fills at each of five distances, then 10.
        var curve = FillCalibration.FromCounts([.. Enumerable.Range(0, 10).Select(i => new FillCounts(i, 1, i < 5 ? 1000 : 10))]);
        Assert.True(curve.Deviance > 20 * curve.DegreesOfFreedom);
    }

    // Estimates in units of their own errors over 400 seeds: mean 0 and deviation 1 within four standard errors of each.
    private static void Recovers(Func<Rng, FillCurve> estimate)
    {
        var scores = Enumerable.Range(0, 400).Select(seed => estimate(new Rng((ulong)seed + 40_000))).Select(curve =>
            (A: (curve.Arrival - s_truth.Arrival) / curve.ArrivalError, K: (curve.Decay - s_truth.Decay) / curve.DecayError)).ToArray();
        foreach (var one in new[] { scores.Select(score => score.A).ToArray(), [.. scores.Select(score => score.K)] })
        {
            var mean = one.Average();
            Assert.InRange(mean, -0.25, 0.25);
            Assert.InRange(Math.Sqrt(one.Sum(score => (score - mean) * (score - mean)) / 399), 0.85, 1.15);
        }
    }

    private static int Poisson(double mean, Rng rng)
    {
        var count = 0;
        for (var time = -Math.Log(1 - rng.NextUniform()); time < mean; time -= Math.Log(1 - rng.NextUniform()))
            count++;
        return count;
    }
}
