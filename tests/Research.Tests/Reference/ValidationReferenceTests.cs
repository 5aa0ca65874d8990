using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>The library against tests/reference/validation.py.</summary>
public class ValidationReferenceTests
{
    private static readonly BarSeries Bars = MarketData.Load("sp500-daily");
    private static readonly JsonElement Reference = ReferenceFile.Read("validation");

    [Fact]
    public void Probabilities_of_the_sharpe_ratio_equal_the_independent_computation()
    {
        var moments = SharpeMoments.Of(Bars.Returns());
        var expected = Reference.GetProperty("moments");
        Near.Equal(expected.Number("sharpe"), moments.Ratio);
        Near.Equal(expected.Number("skewness"), moments.Skewness);
        Near.Equal(expected.Number("kurtosis"), moments.Kurtosis);
        Near.Equal(Reference.Numbers("psr"), new[] { 0.0, 0.3, 1.0 }.Select(benchmark => ProbabilisticSharpe.Of(Bars.Returns(), benchmark)));
    }

    [Fact]
    public void Expected_maximum_equals_the_independent_computation()
    {
        foreach (var pair in Reference.GetProperty("expectedMaximum").EnumerateArray())
        {
            Near.Equal(pair[1].GetDouble(), ExpectedMaximum.Of(pair[0].GetInt32()), 1e-12);
        }
    }

    [Fact]
    public void Block_lengths_equal_the_independent_computation()
    {
        var expected = Reference.GetProperty("blockLengths");
        Same(expected.GetProperty("returns"), BlockLength.Of(Bars.Returns()));
        Same(expected.GetProperty("absoluteReturns"), BlockLength.Of(Bars.Returns().Map(Math.Abs)));
    }

    [Fact]
    public void Stationary_bootstrap_draws_the_same_samples_as_the_independent_one()
    {
        var values = Bootstrap.Interval(Momentum(5), r => Sharpe.Of(r, 1), new BootstrapOptions { Replications = 400, BlockLength = 4.5, Seed = 7 }).Values;
        Near.Equal(Reference.GetProperty("bootstrap").Numbers("sharpes"), values.Where((_, index) => index % 40 == 0));
    }

    [Fact]
    public void Reality_check_and_spa_equal_the_independent_computation()
    {
        var expected = Reference.GetProperty("superiority");
        var options = new BootstrapOptions { Replications = 300, BlockLength = 10, Seed = 11 };
        var check = RealityCheck.Test(MomentumGrid(), null, options);
        var spa = SuperiorAbility.Test(MomentumGrid(), null, options);
        Near.Equal(expected.Number("realityCheckStatistic"), check.Statistic);
        Near.Equal(expected.Number("realityCheck"), check.PValue);
        Near.Equal(expected.Number("statistic"), spa.Statistic);
        Near.Equal(expected.Number("lower"), spa.Lower);
        Near.Equal(expected.Number("consistent"), spa.Consistent);
        Near.Equal(expected.Number("upper"), spa.Upper);
    }

    [Fact]
    public void Probability_of_overfitting_equals_the_independent_computation()
    {
        var expected = Reference.GetProperty("overfit");
        var actual = OverfitProbability.Of(MomentumGrid(), new OverfitOptions { Blocks = 8 });
        Assert.Equal(expected.GetProperty("splits").GetInt32(), actual.Splits);
        Near.Equal(expected.Number("pbo"), actual.Probability);
        Near.Equal(expected.Number("meanLogit"), actual.Logits.Average());
        Near.Equal(expected.Number("slope"), actual.DegradationSlope);
        Near.Equal(expected.Number("loss"), actual.ProbabilityOfLoss);
    }

    [Fact]
    public void Script_still_prints_what_is_committed() => ReferenceFile.RequireSameWhenRunAgain("validation");

    /// <summary>Return of holding the sign of the move over some bars, the last 602 days.</summary>
    internal static double[] Momentum(int lookback)
    {
        var close = Bars.Close.Values;
        return [.. Enumerable.Range(close.Length - 602, 602)
            .Select(t => (close[t - 1] > close[t - 1 - lookback] ? 1 : -1) * ((close[t] / close[t - 1]) - 1))];
    }

    private static Series[] MomentumGrid() => [.. new[] { 5, 10, 20, 40, 60, 120, 250 }.Select(lookback => Cases.Series(Momentum(lookback)))];

    private static void Same(JsonElement expected, BlockLength actual)
    {
        Near.Equal(expected.Number("stationary"), actual.Stationary);
        Near.Equal(expected.Number("circular"), actual.Circular);
        Assert.Equal(expected.GetProperty("bandwidth").GetInt32(), actual.Bandwidth);
    }
}
