namespace AlgoAcademy.Research.Tests.Statistics.MeanReversion;

public class OuTests
{
    [Theory]
    [InlineData(0.95, 13.513407)]
    [InlineData(0.9, 6.578813)]
    public void Half_life_by_hand(double decay, double bars) => Assert.Equal(bars, OuFit.HalfLife(decay), 1e-6);

    [Fact]
    public void Bertram_cycle_and_rate_are_those_of_the_closed_form()
    {
        // θ = 8, σ = 0.2, c = 0.005 (syllabus, lesson 11): m = 0.05 takes 0.748829 years and earns 0.126865 a year; best m 0.027085 earns 0.137801.
        Assert.Equal(0.748829, OuThresholds.CycleYearsOf(8, 0.2, 0.05), 1e-6);
        Assert.Equal(0.126865, OuThresholds.ReturnRateOf(8, 0.2, 0.005, 0.05), 1e-6);
        var best = OuThresholds.Best(8, 0.2, 0.005);
        Assert.Equal(0.027085, best.Entry, 1e-6);
        Assert.Equal(0.137801, best.ReturnRate, 1e-6);
    }

    [Fact]
    public void No_cost_is_the_limit_of_small_costs() =>
        Near.Equal(OuThresholds.Best(8, 0.2, 0).ReturnRate, OuThresholds.Best(8, 0.2, 1e-9).ReturnRate, 1e-3);

    [Fact]
    public void Planted_parameters_are_recovered_and_the_speed_is_too_large_in_short_samples()
    {
        var options = new OuPathOptions { Speed = 12, Mean = 1, Volatility = 0.2, Count = 252 * 20 };
        var longer = Enumerable.Range(1, 40).Select(seed => OuFit.Of(OuPath.Simulate((ulong)seed, options).Values)).ToList();
        Assert.InRange(longer.Average(fit => (fit.Speed - 12) / fit.SpeedError), -0.6, 0.9);
        Assert.InRange(longer.Average(fit => (fit.Mean - 1) / fit.MeanError), -0.5, 0.5);
        Assert.InRange(longer.Average(fit => (fit.Volatility - 0.2) / fit.VolatilityError), -0.5, 0.6);

        // Bias about 4 B/n = 4 a year when n is a year.
        var shorter = Enumerable.Range(1, 200).Select(seed => OuFit.Of(OuPath.Simulate((ulong)seed, options with { Count = 252 }).Values).Speed).Where(double.IsFinite);
        Assert.InRange(shorter.Average(), 14, 20);
    }

    [Fact]
    public void What_does_not_return_has_no_speed()
    {
        var fit = OuFit.Of(Cases.Series(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2049));
        Assert.True(double.IsNaN(fit.Speed) && double.IsNaN(fit.HalfLifeBars) && double.IsNaN(fit.Volatility));
    }
}
