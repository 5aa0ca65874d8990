namespace AlgoAcademy.Research.Tests.Microstructure.Venues;

public sealed class RoutingExperimentTests
{
    private static readonly VenueMarket Market = VenueMarket.Simulate(21, new VenueMarketOptions { Seconds = 2000, MoveRate = 20, JumpRate = 2 });

    [Fact]
    public void Without_delay_there_is_nothing_to_regret()
    {
        var report = RoutingExperiment.Run(Market, new RoutingOptions { DelayScale = 0 });

        Assert.All(report.Orders, order => Assert.Equal(0, order.Regret));
        Assert.Equal(0, report.Left);
        Assert.Equal(1, report.Shares.Sum(), 1e-12);
    }

    // Three standard errors: what the oracle takes from venues that have not answered yet is gone when a late router arrives.
    [Fact]
    public void Regret_grows_with_the_delay()
    {
        var reports = new[] { 1.0, 10, 100 }.Select(scale => RoutingExperiment.Run(Market, new RoutingOptions { DelayScale = scale, Orders = 4000 })).ToList();

        Assert.True(reports[1].MeanRegret > 3 * reports[1].RegretError);
        Assert.True(reports[1].MeanRegret > reports[0].MeanRegret);
        Assert.True(reports[2].MeanRegret > reports[1].MeanRegret);
    }

    [Fact]
    public void Looking_at_fees_pays()
    {
        var paired = Paired(new RoutingOptions { Orders = 2000, DelayScale = 0 });
        Assert.All(paired, difference => Assert.True(difference >= -1e-9));
        Assert.True(paired.Average() > 0.05);
    }

    [Fact]
    public void No_lot_is_filled_twice_or_beyond_its_order()
    {
        var report = RoutingExperiment.Run(Market, new RoutingOptions { Size = 20_000, Orders = 200, DelayScale = 3 });
        Assert.All(report.Orders, order =>
        {
            Assert.InRange(order.Fills.Left, 0, 20_000);
            Assert.Equal(order.Fills.Placed, order.Oracle.Placed + order.Oracle.Left);
            Assert.All(order.Fills.Slices, slice => Assert.True(slice.Size > 0));
        });
        Assert.Equal(200 * 20_000L, report.Filled + report.Left);
    }

    private static List<double> Paired(RoutingOptions options)
    {
        var fees = RoutingExperiment.Run(Market, options);
        var displayed = RoutingExperiment.Run(Market, options with { Rule = RouteRule.Displayed });
        return [.. displayed.Orders.Zip(fees.Orders, (one, other) => one.Regret - other.Regret)];
    }
}
