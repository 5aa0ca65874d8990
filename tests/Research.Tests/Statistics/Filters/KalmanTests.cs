using CsCheck;

namespace AlgoAcademy.Research.Tests.Statistics.Filters;

public class KalmanTests
{
    [Fact]
    public void One_step_by_hand()
    {
        // P = 1 + 0.01 = 1.01, S = 1.01 + 1, gain 1.01/2.01 = 0.502488; state 0 + gain · 2; variance (1 − gain) 1.01.
        var result = Level(0.01, 1, 1).Filter(Cases.Series(2));
        Near.Equal(1.01 / 2.01 * 2, result.States[0].Last, 1e-12);
        Near.Equal((1 - (1.01 / 2.01)) * 1.01, Math.Pow(result.Deviations[0].Last, 2), 1e-12);
        Near.Equal(-(Math.Log(2 * Math.PI * 2.01) + (4 / 2.01)) / 2, result.LogLikelihood, 1e-12);
        Assert.Equal(2, result.Innovations.Last);
    }

    [Fact]
    public void Gain_settles_where_the_riccati_equation_says()
    {
        // P = (q + √(q² + 4 q r)) / 2 = (0.01 + √0.0401)/2 = 0.105125; gain P/(P + 1) = 0.095125.
        var result = Level(0.01, 1, 1).Filter(Cases.Series(new double[400]));
        var predicted = Math.Pow(result.InnovationDeviations.Last, 2) - 1;
        Assert.Equal(0.105125, predicted, 1e-6);
        Assert.Equal(0.095125, predicted / (predicted + 1), 1e-6);
    }

    [Fact]
    public void Without_wandering_it_is_recursive_least_squares()
    {
        // Q = 0 and a wide start: the last state is the least squares line.
        var (x, y) = (Cases.Series(1, 2, 4, 7, 3), Cases.Series(2, 3, 5, 9, 4));
        var result = (Level(0, 1, 1e9) with { StateVariances = [0, 0] }).Filter(y, x);
        var line = Ols.Fit(y, x);
        Near.Equal(line.Beta, result.States[0].Last, 1e-6);
        Near.Equal(line.Alpha, result.States[1].Last, 1e-6);
    }

    [Fact]
    public void Smoother_and_filter_agree_on_the_last_bar_and_the_smoother_is_never_less_sure() =>
        Gen.Select(Gen.Double[-3, 3].Array[2, 40], Gen.Double[0, 1], Gen.Double[0.1, 2]).Sample((values, q, r) =>
        {
            var result = Level(q, r, 5).Filter(Cases.Series(values));
            Near.Equal(result.States[0].Last, result.Smooth()[0].Last, 1e-12);
            Assert.All(result.SmoothDeviations()[0].Zip(result.Deviations[0]), pair => Assert.True(pair.First <= pair.Second * (1 + 1e-9)));
        });

    [Fact]
    public void Filtered_states_do_not_change_when_later_bars_are_cut_but_smoothed_ones_do()
    {
        var y = Cases.Series([.. Enumerable.Range(0, 60).Select(t => Math.Sin(t / 5.0))]);
        var (whole, part) = (Level(0.1, 1, 1).Filter(y), Level(0.1, 1, 1).Filter(y.Slice(0, 30)));
        Assert.Equal(part.States[0], whole.States[0].Take(30));
        Assert.Equal(part.Predicted[0], whole.Predicted[0].Take(30));
        Assert.NotEqual(part.Smooth()[0][20], whole.Smooth()[0][20]);
    }

    [Fact]
    public void Missing_values_leave_the_state_and_widen_the_band()
    {
        var result = Level(0.1, 1, 1).Filter(Cases.Series(1, 1, double.NaN, double.NaN, 1));
        Assert.Equal(result.States[0][1], result.States[0][3]);
        Assert.True(result.Deviations[0][3] > result.Deviations[0][1]);
        Assert.True(double.IsNaN(result.Innovations[2]));
    }

    [Fact]
    public void Likelihood_finds_planted_variances_and_innovations_are_white()
    {
        var estimates = Enumerable.Range(1, 10).Select(seed =>
        {
            var rng = new Rng((ulong)seed);
            var level = 0.0;
            var y = Cases.Series([.. Enumerable.Range(0, 1500).Select(_ => (level += 0.2 * rng.NextGaussian()) + rng.NextGaussian())]);
            var model = Level(1, 1, 1e6).FitTo(y);
            var whitened = model.Filter(y).Innovations;
            Assert.InRange(Autocorrelation.Of(whitened, 1).TStatistic, -3.5, 3.5);
            return (R: model.ObservationVariance, Q: model.StateVariances[0]);
        }).ToList();
        Assert.InRange(estimates.Average(one => one.R), 0.95, 1.05);
        Assert.InRange(estimates.Average(one => one.Q), 0.03, 0.05);
    }

    [Fact]
    public void Every_fault_of_a_model_is_named()
    {
        var model = new KalmanModel { ObservationVariance = 0, StateVariances = [1, -1], Intercept = true };
        var message = Assert.Throws<ArgumentException>(() => model.Filter(Cases.Series(1, 2))).Message;
        Assert.Contains("ObservationVariance must be", message, StringComparison.Ordinal);
        Assert.Contains("There are 1 states", message, StringComparison.Ordinal);
        Assert.Contains("at least 0; was -1", message, StringComparison.Ordinal);
    }

    private static KalmanModel Level(double q, double r, double initial) =>
        new() { ObservationVariance = r, StateVariances = [q], InitialVariance = initial, Intercept = true };
}
