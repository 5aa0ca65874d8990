namespace AlgoAcademy.Research.Tests.Execution;

public class RiskGateTests
{
    private readonly SimulatedClock _clock = new(Cases.Start);
    private readonly KillSwitch _killSwitch;
    private readonly RiskGate _gate;

    public RiskGateTests()
    {
        _killSwitch = new KillSwitch(_clock);
        _gate = new RiskGate(new RiskLimits(), _killSwitch, _clock);
    }

    // Equity 100,000 at a price of 100: an order of 50 units is 5%, a position of 100 units 10%.
    private RiskView View => new() { ReferencePrice = 100, QuoteTime = _clock.Now, Equity = 100_000, DayStartEquity = 100_000, PeakEquity = 100_000 };

    // Lesson 57, E1: the table of controls; each row breaks one limit, or none.
    [Theory]
    [InlineData(50, double.NaN, RiskLimit.None)]
    [InlineData(-50, 95, RiskLimit.None)]
    [InlineData(50, 105, RiskLimit.None)]
    [InlineData(50, 105.01, RiskLimit.PriceCollar)]
    [InlineData(-50, 94.99, RiskLimit.PriceCollar)]
    [InlineData(51, double.NaN, RiskLimit.OrderSize)]
    [InlineData(-51, double.NaN, RiskLimit.OrderSize)]
    [InlineData(0, double.NaN, RiskLimit.OrderSize)]
    [InlineData(double.NaN, double.NaN, RiskLimit.OrderSize)]
    [InlineData(double.PositiveInfinity, double.NaN, RiskLimit.OrderSize)]
    [InlineData(10, double.PositiveInfinity, RiskLimit.PriceCollar)]
    public void An_order_is_judged_by_its_price_and_size(double quantity, double price, RiskLimit limit) => Expect(limit, quantity, View, price);

    [Fact]
    public void A_quote_that_is_old_of_the_future_or_missing_stops_everything()
    {
        Expect(RiskLimit.None, 10, View with { QuoteTime = _clock.Now.AddSeconds(-5) });
        Expect(RiskLimit.StaleData, 10, View with { QuoteTime = _clock.Now.AddSeconds(-5.1) });
        Expect(RiskLimit.StaleData, 10, View with { QuoteTime = _clock.Now.AddSeconds(6) });
        Expect(RiskLimit.StaleData, 10, View with { ReferencePrice = double.NaN });
        Expect(RiskLimit.StaleData, 10, View with { ReferencePrice = 0 });
    }

    [Fact]
    public void A_position_that_would_be_too_large_stops_what_makes_it_larger_only()
    {
        var held = View with { Position = 90, GrossExposure = 9000, NetExposure = 9000 };
        Expect(RiskLimit.None, 10, held);
        Expect(RiskLimit.Position, 11, held);
        Expect(RiskLimit.None, -11, View with { Position = 200, GrossExposure = 20_000, NetExposure = 20_000 });
        Expect(RiskLimit.None, -200, View with { Position = 200, GrossExposure = 20_000, NetExposure = 20_000 });
        Expect(RiskLimit.OrderSize, -201, View with { Position = 200, GrossExposure = 20_000, NetExposure = 20_000 });
    }

    [Fact]
    public void Gross_and_net_exposure_are_capped()
    {
        Expect(RiskLimit.None, 10, View with { GrossExposure = 99_000 });
        Expect(RiskLimit.Exposure, 11, View with { GrossExposure = 99_000 });
        Expect(RiskLimit.Exposure, -11, View with { GrossExposure = 50_000, NetExposure = -99_000 });
        Expect(RiskLimit.Exposure, 10, View with { GrossExposure = double.NaN });
    }

    [Fact]
    public void Eleven_orders_at_once_are_one_too_many_and_five_a_second_come_back()
    {
        for (var i = 0; i < 10; i++)
            Expect(RiskLimit.None, 1, View);
        Expect(RiskLimit.OrderRate, 1, View);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Expect(RiskLimit.None, 1, View);
        Expect(RiskLimit.OrderRate, 1, View);
    }

    [Fact]
    public void A_lost_day_lets_positions_be_closed_only()
    {
        var lost = View with { Equity = 98_000, Position = 50 };
        Expect(RiskLimit.DailyLoss, 10, lost);
        Expect(RiskLimit.None, -10, lost);
        Expect(RiskLimit.None, 10, lost with { Equity = 98_001 });
    }

    [Fact]
    public void A_drawdown_halves_sizes_and_then_halts_until_a_person_re_arms()
    {
        var down = View with { Equity = 95_000, DayStartEquity = 95_000 };
        // Half of 5% of 95,000 is 2,375.
        Expect(RiskLimit.None, 23, down);
        Expect(RiskLimit.OrderSize, 24, down);
        var halt = View with { Equity = 90_000, DayStartEquity = 90_000, Position = 20 };
        Expect(RiskLimit.Drawdown, 1, halt);
        Assert.True(_killSwitch.IsTripped);
        Expect(RiskLimit.KillSwitch, -1, View);
        Assert.True(_gate.CheckFlatten(new OrderIntent { Symbol = "A", Quantity = -20 }, halt).IsAccepted);
        Assert.Equal(RiskLimit.Position, _gate.CheckFlatten(new OrderIntent { Symbol = "A", Quantity = -21 }, halt).Limit);
        _killSwitch.Rearm("the officer on duty");
        Expect(RiskLimit.None, 1, View);
    }

    [Fact]
    public void The_first_limit_in_the_fixed_order_is_the_one_that_is_named()
    {
        var all = View with { ReferencePrice = 100, QuoteTime = _clock.Now.AddDays(-1), GrossExposure = 1e9, Equity = 50_000 };
        _killSwitch.Trip("drill");
        Expect(RiskLimit.KillSwitch, 1e6, all, 200);
        _killSwitch.Rearm("me");
        Expect(RiskLimit.StaleData, 1e6, all, 200);
        Expect(RiskLimit.PriceCollar, 1e6, all with { QuoteTime = _clock.Now }, 200);
        Expect(RiskLimit.OrderSize, 1e6, all with { QuoteTime = _clock.Now });
        Expect(RiskLimit.Exposure, 1, all with { QuoteTime = _clock.Now });
        Expect(RiskLimit.DailyLoss, 1, all with { QuoteTime = _clock.Now, GrossExposure = 0 });
        Assert.Equal((6, 6), (_gate.Judged, _gate.Stopped));
    }

    [Fact]
    public void A_runaway_loop_is_stopped_by_rate_and_position()
    {
        // Knight Capital, 1 August 2012: a loop that buys and buys. 60 seconds of 1,000 orders of 10 units.
        double position = 0;
        for (var i = 0; i < 60_000; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            var view = View with { Position = position, GrossExposure = position * 100, NetExposure = position * 100 };
            position += _gate.Check(new OrderIntent { Symbol = "A", Quantity = 10 }, view).IsAccepted ? 10 : 0;
        }

        Assert.Equal(100, position);
    }

    private void Expect(RiskLimit limit, double quantity, RiskView view, double price = double.NaN)
    {
        var verdict = _gate.Check(new OrderIntent { Symbol = "A", Quantity = quantity, LimitPrice = price }, view);
        Assert.Equal(limit, verdict.Limit);
        Assert.Equal(limit == RiskLimit.None, verdict.Reason.Length == 0);
    }
}
