using CsCheck;

namespace AlgoAcademy.Research.Tests.Statistics.Filters;

public class HiddenMarkovTests
{
    private static readonly HiddenMarkovModel s_model = new()
    {
        Means = [0.001, -0.002],
        Deviations = [0.006, 0.02],
        Transition = [[0.98, 0.02], [0.05, 0.95]],
        Initial = [0.5, 0.5],
    };

    [Fact]
    public void First_bar_by_hand()
    {
        // N(0; 1) and N(0; 2) at 0, equal start: densities 1 : 1/2, so 2/3 and 1/3.
        var model = s_model with { Means = [0, 0], Deviations = [1, 2] };
        var result = model.Infer(Cases.Series(0));
        Near.Equal(2.0 / 3, result.Filtered[0].Last, 1e-12);
        Near.Equal(Math.Log(0.75 / Math.Sqrt(2 * Math.PI)), result.LogLikelihood, 1e-12);
    }

    [Fact]
    public void Planted_regimes_are_recovered()
    {
        var fits = Enumerable.Range(1, 8).Select(seed => HiddenMarkovModel.Fit(Simulate((ulong)seed, 3000).Values).Model).ToList();
        Assert.InRange(fits.Average(model => model.Deviations[0]), 0.0057, 0.0063);
        Assert.InRange(fits.Average(model => model.Deviations[1]), 0.019, 0.021);
        Assert.InRange(fits.Average(model => model.Transition[0][0]), 0.97, 0.99);
        Assert.InRange(fits.Average(model => model.Transition[1][1]), 0.93, 0.97);
        Assert.InRange(fits.Average(model => model.Means[0]), 0.0005, 0.0015);
    }

    [Fact]
    public void Smoothing_names_the_state_more_often_than_filtering()
    {
        var (values, states) = Simulate(3, 4000);
        var result = s_model.Infer(values);
        var filtered = Hits(result.Filtered[1].Select(p => p > 0.5 ? 1 : 0));
        var smoothed = Hits(result.Smooth()[1].Select(p => p > 0.5 ? 1 : 0));
        var path = Hits(result.MostLikelyPath().Select(state => (int)state));
        Assert.True(filtered > 0.85 && smoothed > filtered && path > filtered, $"{filtered} {smoothed} {path}");

        double Hits(IEnumerable<int> guess) => guess.Zip(states).Average(pair => pair.First == pair.Second ? 1.0 : 0);
    }

    [Fact]
    public void Probabilities_sum_to_one_and_filtered_ones_do_not_look_ahead() =>
        Gen.Double[-0.2, 0.2].Array[2, 60].Sample(moves =>
        {
            var series = Cases.Series(moves);
            var result = s_model.Infer(series);
            Assert.All(Enumerable.Range(0, moves.Length), t => Assert.Equal(1, result.Smooth().Sum(state => state[t]), 1e-9));
            var half = s_model.Infer(series.Slice(0, moves.Length / 2));
            Assert.Equal(half.Filtered[0], result.Filtered[0].Take(moves.Length / 2));
        });

    [Fact]
    public void Values_far_out_in_the_tails_do_not_underflow() =>
        Assert.True(double.IsFinite(s_model.Infer(Cases.Series(0.01, 5, -8, 0.01)).LogLikelihood));

    [Fact]
    public void Bic_prefers_two_states_where_there_are_two()
    {
        var values = Simulate(5, 2000).Values;
        var two = HiddenMarkovModel.Fit(values, new HmmOptions { States = 2 });
        var three = HiddenMarkovModel.Fit(values, new HmmOptions { States = 3, Starts = 2, MaxIterations = 300 });
        Assert.True(two.Bic < three.Bic, $"{two} against {three}");
        Assert.True(three.LogLikelihood > two.LogLikelihood - 1);
    }

    [Fact]
    public void Equal_seeds_give_equal_fits() =>
        Assert.Equal(HiddenMarkovModel.Fit(Simulate(2, 500).Values).LogLikelihood, HiddenMarkovModel.Fit(Simulate(2, 500).Values).LogLikelihood);

    [Fact]
    public void A_model_that_is_none_and_values_without_variation_are_refused()
    {
        Assert.Contains("sum of a row", Assert.Throws<ArgumentException>(() =>
            (s_model with { Initial = [0.5, 0.6] }).Infer(Cases.Series(1, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("all equal", Assert.Throws<ArgumentException>(() =>
            HiddenMarkovModel.Fit(Cases.Series([.. Enumerable.Repeat(1.0, 50)]))).Message, StringComparison.Ordinal);
        Assert.Contains("at least 20 values", Assert.Throws<ArgumentException>(() => HiddenMarkovModel.Fit(Cases.Series(1, 2, 3))).Message, StringComparison.Ordinal);
    }

    private static (Series Values, int[] States) Simulate(ulong seed, int count)
    {
        var rng = new Rng(seed);
        var states = new int[count];
        var values = new double[count];
        for (var t = 0; t < count; t++)
        {
            states[t] = t == 0 ? rng.NextInt(2) : rng.NextUniform() < s_model.Transition[states[t - 1]][0] ? 0 : 1;
            values[t] = s_model.Means[states[t]] + (s_model.Deviations[states[t]] * rng.NextGaussian());
        }

        return (Cases.Series(values), states);
    }
}
