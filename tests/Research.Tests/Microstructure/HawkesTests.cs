using CsCheck;

namespace AlgoAcademy.Research.Tests.Microstructure;

public class HawkesTests
{
    private static readonly HawkesModel s_lesson = new(0.5, 0.8, 1.2);
    private static readonly HawkesModel s_pair = new([0.3, 0.5], [[0.4, 0.6], [0.2, 0.7]], 2);

    // Lesson 16, E1.
    [Fact]
    public void Branching_and_mean_rate_of_the_lesson() => Near.Equal([0.8 / 1.2, 1.5], [s_lesson.BranchingRatio, s_lesson.MeanRates()[0]], 1e-12);

    // Lesson 16, E3.
    [Fact]
    public void Likelihood_of_the_lesson() => Assert.Equal(-4.853653, s_lesson.LogLikelihood(new HawkesEvents([1, 1.5, 3], 4)), 6);

    [Fact]
    public void Several_types_have_the_rates_that_solve_their_equations()
    {
        // λ = μ + (α/β) λ, and the eigenvalues of [[0.2, 0.3], [0.1, 0.35]]: (0.55 + √(0.0225 + 0.12))/2.
        var rates = s_pair.MeanRates();
        Near.Equal([0.3 + (0.2 * rates[0]) + (0.3 * rates[1]), 0.5 + (0.1 * rates[0]) + (0.35 * rates[1])], rates, 1e-12);
        Near.Equal((0.55 + Math.Sqrt(0.1425)) / 2, s_pair.BranchingRatio, 1e-12);
        Assert.True(double.IsNaN(new HawkesModel(1, 2, 1).MeanRates()[0]));
    }

    [Fact]
    public void The_pass_over_the_events_equals_the_double_sum() => Gen.Select(Gen.Double[0.01, 1].Array[1, 25], Gen.Int[0, 1].Array[25]).Sample((gaps, kinds) =>
    {
        double time = 0;
        double[] times = [.. gaps.Select(gap => time += gap)];
        int[] types = kinds[..times.Length];
        double Lambda(int i, double at) => s_pair.Baselines[i] + Enumerable.Range(0, times.Length).Where(k => times[k] < at).Sum(k => s_pair.Excitation(i, types[k]) * Math.Exp(-2 * (at - times[k])));
        double Integral(int i, double to) => (s_pair.Baselines[i] * to) + Enumerable.Range(0, times.Length).Where(k => times[k] < to).Sum(k => s_pair.Excitation(i, types[k]) * (1 - Math.Exp(-2 * (to - times[k]))) / 2);
        var (events, horizon) = (new HawkesEvents(times, time + 0.5, types), time + 0.5);
        Near.Equal(Enumerable.Range(0, times.Length).Sum(k => Math.Log(Lambda(types[k], times[k]))) - Integral(0, horizon) - Integral(1, horizon), s_pair.LogLikelihood(events), 1e-10);
        Near.Equal(times.Select(at => Lambda(1, at)), s_pair.Intensity(events, 1, times), 1e-10);
        double[] own = [0, .. times.Where((_, k) => types[k] == 0)];
        Near.Equal(own.Skip(1).Zip(own, (to, from) => Integral(0, to) - Integral(0, from)), s_pair.Residuals(events, 0), 1e-8);
    });

    [Fact]
    public void Thinning_and_families_have_the_same_law()
    {
        // Counts in 0 to 50 without a past: mean and variance of 3,000 samples each.
        double[] thinned = [.. Enumerable.Range(1, 3000).Select(static seed => (double)s_lesson.Simulate((ulong)seed, 50).Count)];
        double[] families = [.. Enumerable.Range(9001, 3000).Select(static seed => (double)s_lesson.SimulateFamilies((ulong)seed, 50).Events.Count)];

        // E N = ∫ m, m' = μβ − (β − α) m, m(0) = μ: 1.5 T − (1.5 − 0.5)(1 − e^(−0.4 T))/0.4 = 72.5.
        var error = Math.Sqrt(Variance(thinned) / 3000);
        Assert.Equal(72.5, thinned.Average(), 4 * error);
        Assert.Equal(72.5, families.Average(), 4 * error);
        Assert.Equal(1, Variance(thinned) / Variance(families), 4 * Math.Sqrt(2 * 2.0 / 3000) * 1.3); // a little heavier than normal
        var (a, b) = (Gaps(static seed => s_lesson.Simulate(seed, 20)), Gaps(static seed => s_lesson.SimulateFamilies(seed + 1000, 20).Events));
        Assert.True(KolmogorovSmirnov.Between(a, b).PValue > 0.001);
    }

    [Fact]
    public void Children_come_after_their_parents_in_the_share_of_the_branching_ratio()
    {
        var (events, parents) = s_lesson.SimulateFamilies(3, 20_000);
        Assert.All(Enumerable.Range(0, parents.Length), i => Assert.True(parents[i] == -1 || events.Times[parents[i]] < events.Times[i]));

        // Of some 30,000 events two thirds have a parent; families make the share vary more than tosses.
        Assert.Equal(2.0 / 3, parents.Count(static parent => parent >= 0) / (double)parents.Length, 0.02);
    }

    [Fact]
    public void Residuals_of_the_true_model_are_exponential_and_those_of_a_wrong_one_are_not()
    {
        double[] levels = [.. Enumerable.Range(1, 200).Select(static seed => s_pair.ResidualTest(s_pair.Simulate((ulong)seed, 150), 1).PValue)];
        Assert.True(KolmogorovSmirnov.Of(Cases.Series(levels), static p => Math.Clamp(p, 0, 1)).PValue > 0.001);
        var events = s_lesson.Simulate(1, 3000);
        Assert.True(s_lesson.ResidualTest(events).PValue > 0.01);
        Assert.True(new HawkesModel(1.5, 0, 1).ResidualTest(events).PValue < 1e-6);
    }

    [Fact]
    public void One_type_is_recovered_within_its_errors()
    {
        var fits = Enumerable.Range(1, 150).Select(static seed => HawkesFit.Of(s_lesson.Simulate((ulong)seed, 800)).Fit).ToList();
        foreach (var (at, truth) in new[] { (0, 1.2), (1, 0.5), (2, 0.8) })
            Scores.AreStandard(fits.Select(fit => (fit.Estimates[at] - truth) / fit.StandardErrors[at]), mostBias: 0.3, mostSpread: 0.2);
    }

    [Fact]
    public void Two_types_are_recovered_within_their_errors()
    {
        double[] truth = [2, 0.3, 0.4, 0.6, 0.5, 0.2, 0.7];
        var fits = Enumerable.Range(1, 40).Select(static seed => HawkesFit.Of(s_pair.Simulate((ulong)seed, 1500)).Fit).ToList();
        for (var at = 0; at < truth.Length; at++)
        {
            // Forty scores: mean within four errors of 0, deviation within 0.4 of 1.
            Scores.AreStandard(fits.Select(fit => (fit.Estimates[at] - truth[at]) / fit.StandardErrors[at]), mostBias: 4 / Math.Sqrt(40), mostSpread: 0.4);
        }
    }

    [Fact]
    public void Events_of_one_instant_and_exploding_processes_are_refused()
    {
        Assert.Contains("Join events", Assert.Throws<ArgumentException>(() => new HawkesEvents([1, 1], 2)).Message, StringComparison.Ordinal);
        Assert.Contains("branching ratio must be below 1", Assert.Throws<ArgumentException>(() => new HawkesModel(1, 2, 1).Simulate(1, 10)).Message, StringComparison.Ordinal);
        Assert.Contains("types from 0 to 0", Assert.Throws<ArgumentException>(() => s_lesson.LogLikelihood(new HawkesEvents([1], 2, [1]))).Message, StringComparison.Ordinal);
    }

    private static Series Gaps(Func<ulong, HawkesEvents> simulate) => Cases.Series([.. Enumerable.Range(1, 300).Select(seed => simulate((ulong)seed).Times[0])]);

    private static double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);
}
