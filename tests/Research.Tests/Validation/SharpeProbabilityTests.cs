namespace AlgoAcademy.Research.Tests.Validation;

/// <summary>The published examples of the papers, each with its place.</summary>
public class SharpeProbabilityTests
{
    private static readonly double RootOf250 = Math.Sqrt(250);

    // Bailey and López de Prado 2012: 24 months, mean 0.036, deviation 0.079: 0.458 a month (1.59 a year), skew −2.448, kurtosis 10.164.
    private static readonly SharpeMoments HedgeFund = new(0.458, -2.448, 10.164, 24);

    [Fact]
    public void Probability_of_the_hedge_fund_of_2012_is_the_published_one() =>
        Assert.Equal(0.913, ProbabilisticSharpe.Of(HedgeFund), 0.0005);

    [Fact]
    public void Probability_of_the_same_ratio_with_normal_returns_is_the_published_one() =>
        Assert.Equal(0.982, ProbabilisticSharpe.Of(HedgeFund with { Skewness = 0, Kurtosis = 3 }), 0.0005);

    [Theory]
    [InlineData(252, 0.0, 3.0, 2.73)]
    [InlineData(52, 0.0, 3.0, 2.83)]
    [InlineData(12, 0.0, 3.0, 3.24)]
    [InlineData(12, -0.72, 5.78, 4.99)]
    public void Track_record_for_a_ratio_of_two_over_one_is_the_published_one(double barsPerYear, double skewness, double kurtosis, double years)
    {
        // 2012, section on the minimum track record length: years for SR 2 against SR* 1 at 95 %.
        var moments = new SharpeMoments(2 / Math.Sqrt(barsPerYear), skewness, kurtosis, 100);
        Assert.Equal(years, MinTrackRecord.Bars(moments, 1 / Math.Sqrt(barsPerYear)) / barsPerYear, 0.005);
    }

    [Theory]
    [InlineData(100, -3.0, 10.0, 0.9004)]
    [InlineData(46, -3.0, 10.0, 0.9505)]
    [InlineData(88, 0.0, 3.0, 0.9505)]
    public void Deflated_ratio_of_2014_is_the_published_one(int trials, double skewness, double kurtosis, double published)
    {
        // SR 2.5 over 1,250 days of 250 a year; the trials' annual ratios have variance 1/2.
        var moments = new SharpeMoments(2.5 / RootOf250, skewness, kurtosis, 1250);
        var deflated = DeflatedSharpe.Of(moments, trials, 0.5 / 250);
        Assert.Equal(published, deflated.Probability, 0.0005);
    }

    [Fact]
    public void Threshold_of_2014_is_the_published_one() =>
        Assert.Equal(0.1132, DeflatedSharpe.Of(new SharpeMoments(2.5 / RootOf250, -3, 10, 1250), 100, 0.5 / 250).Threshold, 0.00005);

    [Fact]
    public void Best_of_ten_noise_trials_is_the_published_one() =>
        // Bailey, Borwein, López de Prado and Zhu 2014 give 1.57 as the expected best of ten.
        Assert.Equal(1.57, ExpectedMaximum.Of(10), 0.005);

    [Fact]
    public void Five_years_allow_45_trials_as_published()
    {
        // 2014, Notices of the AMS: with five years of data no more than 45 independent configurations.
        Assert.True(MinBacktestLength.Years(45) <= 5);
        Assert.Equal(5, MinBacktestLength.Years(45), 0.1);
    }

    [Fact]
    public void Probabilities_of_lesson_23_are_those_of_the_lesson()
    {
        // Worked out apart from this library when the lesson was planned: SR 1.5 a year of 252, five years, skew −0.5, kurtosis 6.
        var moments = new SharpeMoments(1.5 / Math.Sqrt(252), -0.5, 6, 1250);
        Assert.Equal(0.99941, ProbabilisticSharpe.Of(moments), 5e-6);
        Assert.Equal(0.78320, DeflatedSharpe.Of(moments, 50, 0.25 / 252).Probability, 5e-6);
    }

    [Fact]
    public void Random_walks_are_called_skilled_about_as_often_as_the_level_says()
    {
        // 2,000 strategies without skill at 95 %: 100 expected, standard deviation 9.7.
        var called = Worlds.Noise(77, 2000, 300).Count(returns => ProbabilisticSharpe.Of(returns) > 0.95);
        Assert.InRange(called, 70, 130);
    }

    [Fact]
    public void One_trial_is_not_deflated() =>
        Assert.Equal(ProbabilisticSharpe.Of(HedgeFund), DeflatedSharpe.Of(HedgeFund, 1).Probability);

    [Fact]
    public void Trials_of_one_ratio_have_no_luck_to_take_off() =>
        Assert.Equal(0, DeflatedSharpe.Of(HedgeFund, [0.1, 0.1, 0.1]).Threshold);

    [Fact]
    public void More_trials_never_raise_the_probability()
    {
        var probabilities = new[] { 1, 2, 5, 20, 100, 1000 }.Select(n => DeflatedSharpe.Of(HedgeFund, n).Probability).ToArray();
        Assert.Equal(probabilities.OrderDescending(), probabilities);
    }

    [Fact]
    public void A_record_as_long_as_the_minimum_has_exactly_the_confidence_asked_for()
    {
        var bars = MinTrackRecord.Bars(HedgeFund, 0.1, 0.9);
        var z = (HedgeFund.Ratio - 0.1) * Math.Sqrt(bars - 1) / Math.Sqrt(HedgeFund.Spread);
        Near.Equal(0.9, NormalDistribution.Below(z), 1e-12);
    }

    [Fact]
    public void No_track_record_proves_a_ratio_below_the_benchmark() =>
        Assert.Equal(double.PositiveInfinity, MinTrackRecord.Bars(HedgeFund, 0.5));

    [Fact]
    public void Constant_returns_have_no_probability() =>
        Assert.Equal(double.NaN, ProbabilisticSharpe.Of(Cases.Series(0.01, 0.01, 0.01)));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Trials_below_one_are_refused(int trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DeflatedSharpe.Of(HedgeFund, trials));
}
