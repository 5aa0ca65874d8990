using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>The library against tests/reference/statistics_tests.py and rng.py.</summary>
public class StatisticsReferenceTests
{
    private static readonly BarSeries Bars = MarketData.Load("sp500-daily");
    private static readonly JsonElement Reference = ReferenceFile.Read("statistics_tests");

    [Fact]
    public void Variance_ratio_equals_the_independent_computation()
    {
        foreach (var expected in Reference.GetProperty("varianceRatios").EnumerateArray())
        {
            var actual = VarianceRatio.Of(Bars.Close, expected.GetProperty("q").GetInt32());
            Near.Equal(expected.Number("ratio"), actual.Ratio);
            Near.Equal(expected.Number("z"), actual.Z);
            Near.Equal(expected.Number("robustZ"), actual.RobustZ);
        }
    }

    [Fact]
    public void Autocorrelation_equals_the_independent_computation()
    {
        foreach (var expected in Reference.GetProperty("autocorrelations").EnumerateArray())
        {
            Near.Equal(expected.Number("value"), Autocorrelation.Of(Bars.Returns(), expected.GetProperty("lag").GetInt32()).Value);
        }
    }

    [Fact]
    public void Regression_with_hac_errors_equals_the_independent_computation()
    {
        foreach (var expected in Reference.GetProperty("returnOnReturnBefore").EnumerateArray())
        {
            var returns = Bars.Returns();
            var actual = Ols.Fit(returns, expected.GetProperty("lags").GetInt32(), returns.Lag(1));
            Assert.Equal(expected.GetProperty("n").GetInt32(), actual.Observations);
            Near.Equal(expected.Number("alpha"), actual.Alpha);
            Near.Equal(expected.Number("beta"), actual.Beta);
            Near.Equal(expected.Number("seAlpha"), actual.StandardErrors[0]);
            Near.Equal(expected.Number("seBeta"), actual.StandardErrors[1]);
            Near.Equal(expected.Number("rSquared"), actual.RSquared);
        }
    }

    [Fact]
    public void Default_hac_lags_for_5103_returns_are_nine() =>
        // 4 · (5103/100)^(2/9) = 4 · 2.3964 = 9.58, rounded down.
        Assert.Equal(9, Ols.Fit(Bars.Returns(), Bars.Returns().Lag(1)).HacLags);

    [Fact]
    public void Generator_gives_the_same_bits_as_the_independent_one()
    {
        var reference = ReferenceFile.Read("rng");
        var rng = new Rng(42);
        Assert.Equal(reference.GetProperty("bits").EnumerateArray().Select(bits => bits.GetString()),
            Enumerable.Range(0, 5).Select(_ => FormattableString.Invariant($"{rng.NextBits()}")));
        var again = new Rng(42);
        Assert.Equal(reference.Numbers("uniform"), Enumerable.Range(0, 5).Select(_ => again.NextUniform()));
    }

    [Fact]
    public void Normal_numbers_equal_those_of_60_digit_arithmetic()
    {
        var rng = new Rng(42);
        Near.Equal(ReferenceFile.Read("rng").Numbers("normal"), Enumerable.Range(0, 6).Select(_ => rng.NextGaussian()), 1e-15);
    }

    [Theory]
    [InlineData("statistics_tests")]
    [InlineData("rng")]
    public void Script_still_prints_what_is_committed(string script) =>
        ReferenceFile.RequireSameWhenRunAgain(script);
}
