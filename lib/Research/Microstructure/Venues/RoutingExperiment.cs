namespace AlgoAcademy.Research;

/// <summary>
/// Orders routed through a <see cref="VenueMarket"/> by what a router sees, late, and filled by what is there when they arrive, later
/// still: at the prices asked for or better, never worse. What misses is seen after the answer's way back and sent again. An order's own
/// fills are gone from a book until the venue changes it; other orders leave no trace. Taught in lesson 03.
/// </summary>
public static class RoutingExperiment
{
    /// <summary>Routes all orders.</summary>
    /// <param name="market">The venues.</param>
    /// <param name="options">Rule, orders, delays.</param>
    /// <exception cref="ArgumentException">An option is out of range; says which.</exception>
    public static RoutingReport Run(VenueMarket market, RoutingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(market);
        options ??= new RoutingOptions();
        OptionRules.Require(options.Faults());
        var rng = new Rng(options.Seed);
        var orders = new RoutedOrder[options.Orders];
        for (var order = 0; order < orders.Length; order++)
        {
            var time = (long)((order + 0.5) * market.End / orders.Length);
            orders[order] = new RoutedSweep(market, options, (Side)rng.NextInt(2)).Run(time);
        }

        return new RoutingReport(options, market.Truth.Venues, [.. orders]);
    }
}
