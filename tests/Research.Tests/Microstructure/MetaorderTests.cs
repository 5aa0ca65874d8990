using CsCheck;

namespace AlgoAcademy.Research.Tests.Microstructure;

public class MetaorderTests
{
    private static readonly IntradayOptions s_still = new() { Bins = 10, DailyVolatility = 0.02, VolumeAtEnds = 1, VolatilityAtEnds = 1 };

    // Lesson 05, E1: 1 · 2% · √1% = 20 bp.
    [Fact]
    public void Square_root_of_the_lesson() => Near.Equal(0.002, new ImpactLaw().Of(0.01, 0.02), 1e-12);

    [Theory]
    [InlineData(ImpactShape.Linear, 0.02 * 0.1 / 2, 0.002)] // half of Yσp, Yσp stays
    [InlineData(ImpactShape.SquareRoot, 0.02 * 0.31622776601683794 * 2 / 3, 0.02 * 0.31622776601683794)]
    public void Even_trading_costs_the_integral_of_the_law(ImpactShape shape, double cost, double last)
    {
        var day = MetaorderDay.Simulate(3, [.. Enumerable.Repeat(10_000.0, 10)], new ImpactLaw { Shape = shape }, s_still);
        Near.Equal(cost, day.ImpactCost, 1e-12);
        Near.Equal(last, day.Impact[^1], 1e-12);
        Near.Equal(100 * last, day.Prices[^1] - day.PricesWithout[^1], 1e-9);
    }

    [Fact]
    public void Transient_impact_halves_over_its_half_life()
    {
        // 1% at once, then nothing: 2% · 1%, halved after two bins and again after four.
        var (after, met) = new ImpactLaw { Shape = ImpactShape.Transient, HalfLife = 2 }.Path([0.01, 0, 0, 0, 0], 0.02);
        Near.Equal([0.0002, 0.0001, 0.00005], [after[0], after[2], after[4]], 1e-12);
        Near.Equal([0.0001, 0.0001], [met[0], met[2]], 1e-12);
    }

    [Fact]
    public void Sells_are_mirrored_buys() => Gen.Select(Gen.Double[-0.05, 0.05].Array[1, 20], Gen.Int[0, 2]).Sample((traded, shape) =>
    {
        var law = new ImpactLaw { Shape = (ImpactShape)shape };
        var (buy, sell) = (law.Path(traded, 0.02), law.Path([.. traded.Select(static one => -one)], 0.02));
        Assert.All(buy.After.Zip(sell.After), static pair => Assert.Equal(pair.First, -pair.Second, 1e-15));
        Assert.All(buy.Met.Zip(sell.Met), static pair => Assert.Equal(pair.First, -pair.Second, 1e-12));
    });

    [Fact]
    public void A_round_trip_through_permanent_linear_impact_costs_nothing_and_through_the_others_something()
    {
        double[] trip = [0.01, 0.02, -0.02, -0.01];
        double Cost(ImpactShape shape) => new ImpactLaw { Shape = shape, HalfLife = 1 }.Path(trip, 0.02).Met.Zip(trip, static (price, one) => price * one).Sum();
        Assert.Equal(0, Cost(ImpactShape.Linear), 1e-15);
        Assert.Equal(0, Cost(ImpactShape.SquareRoot), 1e-15); // a function of the position alone, while it is worked
        Assert.True(Cost(ImpactShape.Transient) > 1e-7);
    }

    [Fact]
    public void The_ends_of_the_day_are_as_busy_as_asked()
    {
        var options = new IntradayOptions { Bins = 1001, VolumeAtEnds = 4, VolatilityAtEnds = 2 };
        var (volumes, deviations) = (options.ExpectedVolumes(), options.Deviations());
        Near.Equal([1e6, 4], [volumes.Sum(), volumes[0] / volumes[500]], 0.004);
        Near.Equal(0.02 * 0.02, deviations.Sum(static one => one * one), 1e-12);
        Near.Equal(2, deviations[^1] / deviations[500], 0.002);
    }

    [Fact]
    public void Days_have_the_volume_and_the_volatility_of_their_options()
    {
        var days = Enumerable.Range(1, 4000).Select(static seed => MetaorderDay.Simulate((ulong)seed)).ToList();
        var expected = new IntradayOptions().ExpectedVolumes();
        Near.Equal(expected[0], days.Average(static day => day.MarketVolumes[0]), 0.03);
        Near.Equal(expected[39], days.Average(static day => day.MarketVolumes[39]), 0.03);
        Near.Equal(2, Math.Sqrt(days.Average(static day => Math.Pow(day.Prices[^1] - 100, 2))), 0.05);
        Assert.All(days, static day => Assert.True(double.IsNaN(day.Shortfall)));
    }

    // The experiment of lesson 05: sizes from 1% to 30% of a day; cost over many days, in the noise of the price.
    [Theory]
    [InlineData(ImpactShape.Linear, 30, 1.0)]
    [InlineData(ImpactShape.SquareRoot, 3, 0.5)]
    public void The_exponent_of_the_law_is_found_in_noisy_days(ImpactShape shape, double coefficient, double exponent)
    {
        var law = new ImpactLaw { Shape = shape, Coefficient = coefficient };
        var sizes = new[] { 0.01, 0.03, 0.1, 0.3 };
        double[] logs = [.. sizes.Select((size, i) => Math.Log(Enumerable.Range(0, 3000).Average(seed =>
            MetaorderDay.Simulate((ulong)((3000 * i) + seed), [.. Enumerable.Repeat(size * 1e5, 10)], law, s_still).Shortfall)))];
        var fit = Ols.Fit(Cases.Series([.. logs]), 0, Cases.Series([.. sizes.Select(static size => Math.Log(size))]));

        // The luck of 3,000 days is 2% · 0.58/√3000 = 2.1e-4 against costs of 3e-3 at the least: 7% of it, and four such errors over the logs of 30.
        Assert.Equal(exponent, fit.Beta, 4 * 0.07 / Math.Log(30));
    }

    [Fact]
    public void Not_one_trade_a_bin_is_refused() =>
        Assert.Contains("each of the 10 bins; had 3", Assert.Throws<ArgumentException>(() => MetaorderDay.Simulate(1, [1, 2, 3], null, s_still)).Message, StringComparison.Ordinal);
}
