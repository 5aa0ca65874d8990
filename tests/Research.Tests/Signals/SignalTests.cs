using CsCheck;

namespace AlgoAcademy.Research.Tests.Signals;

public class SignalTests
{
    private const double NaN = double.NaN;

    [Fact]
    public void Cross_above_is_one_above_and_flat_on_ties()
    {
        var (fast, slow) = (Cases.Series(NaN, 1, 2, 3), Cases.Series(0, 2, 2, 2));
        Near.Equal([NaN, 0, 0, 1], Cross.Above(fast, slow).Values);
        Near.Equal([NaN, -1, 0, 1], Cross.Direction(fast, slow).Values);
    }

    [Fact]
    public void Cross_needs_one_time_axis() => Assert.Throws<ArgumentException>(() => Cross.Above(Cases.Series(1), Cases.Series(1, 2)));

    [Fact]
    public void Volatility_of_16_percent_under_a_target_of_40_is_held_two_and_a_half_times()
    {
        // Syllabus, lesson 27, E1: 0.40 / 0.16 = 2.5. Returns of ±0.16/√252 after the first: mean 0 and deviation follow.
        var path = GeometricBrownianMotion.Simulate(9, 0.3, 0.16, new PathOptions { Count = 2000 });
        var signal = TimeSeriesMomentum.Of(path, new() { VolatilityTarget = 0.40, MaxExposure = 10 });
        var volatility = path.Returns().EwmaVolatility(60);
        for (var t = 252; t < path.Count; t++)
        {
            var sign = Math.Sign(path.Close[t] - path.Close[t - 252]);
            Near.Equal(sign * 0.40 / volatility[t], signal[t], 1e-12);
        }

        Assert.InRange(signal.Values.Skip(252).Average(Math.Abs), 2.3, 2.7);
    }

    [Fact]
    public void Momentum_is_NaN_until_look_back_and_volatility_are_known()
    {
        var bars = MarketData.Load("sp500-daily");
        Assert.Equal(252, TimeSeriesMomentum.Of(bars).Exposure.WarmUp);
        Assert.Equal(60, TimeSeriesMomentum.Of(bars, new() { Lookback = 5 }).Exposure.WarmUp);
    }

    [Fact]
    public void Momentum_never_exceeds_its_cap() => Gen.Double[0.1, 3].Sample(cap =>
    {
        var signal = TimeSeriesMomentum.Of(RegimePath.Simulate(4, new() { Count = 400 }).Bars, new() { MaxExposure = cap });
        Assert.All(signal.Values.Skip(252), exposure => Assert.InRange(exposure, -cap, cap));
        Assert.Equal(cap, signal.MaxExposure);
    });

    [Fact]
    public void Momentum_of_resting_prices_is_flat() =>
        Assert.All(TimeSeriesMomentum.Of(Cases.Bars([.. Enumerable.Repeat((5.0, 5.0), 70)]), new() { Lookback = 5, CenterOfMass = 5 }).Values.Skip(5),
            exposure => Assert.Equal(0, exposure));

    [Fact]
    public void Momentum_names_all_faults_of_its_options()
    {
        var message = Assert.Throws<ArgumentException>(() =>
            TimeSeriesMomentum.Of(Cases.Bars((1, 1)), new() { Lookback = 0, VolatilityTarget = 0, MaxExposure = NaN })).Message;
        Assert.Contains("Lookback must be", message, StringComparison.Ordinal);
        Assert.Contains("VolatilityTarget must be", message, StringComparison.Ordinal);
        Assert.Contains("MaxExposure must be", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Monthly_signal_is_decided_at_the_first_bar_of_a_month()
    {
        var times = new[] { (1, 30), (1, 31), (2, 3), (2, 4), (3, 2) }.Select(d => new DateTime(2020, d.Item1, d.Item2, 0, 0, 0, DateTimeKind.Utc));
        var signal = new Signal(new Series("s", new TimeAxis([.. times], Frequency.Daily), [0.1, 0.2, 0.3, 0.4, 0.5]));
        Near.Equal([NaN, NaN, 0.3, 0.3, 0.5], signal.Monthly().Values);
    }

    [Fact]
    public void Monthly_signal_turns_in_the_same_month_of_another_year()
    {
        var times = new[] { 2019, 2020, 2021 }.Select(year => new DateTime(year, 5, 4, 0, 0, 0, DateTimeKind.Utc));
        var signal = new Signal(new Series("s", new TimeAxis([.. times], Frequency.Monthly), [0.1, 0.2, 0.3]));
        Near.Equal([NaN, 0.2, 0.3], signal.Monthly().Values);
    }

    [Fact]
    public void Delayed_signal_is_flat_first() => Near.Equal([NaN, 0.5, 1], new Signal(Cases.Series(0.5, 1, 0)).Delay(1).Values);
}
