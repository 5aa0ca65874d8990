using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>What came of a <see cref="RoutingExperiment"/>.</summary>
/// <param name="Options">What was asked.</param>
/// <param name="Venues">The venues.</param>
/// <param name="Orders">Every order, in order of time.</param>
public sealed record RoutingReport(RoutingOptions Options, ImmutableArray<Venue> Venues, ImmutableArray<RoutedOrder> Orders)
{
    /// <summary>Share of all filled lots by venue, in the venues' order; NaN when nothing was filled.</summary>
    public IReadOnlyList<double> Shares => [.. Venues.Select((_, venue) => Orders.Sum(order => (double)order.Fills.At(venue)) / Filled)];

    /// <summary>Lots filled.</summary>
    public long Filled => Orders.Sum(order => order.Fills.Placed);

    /// <summary>Lots that were given up.</summary>
    public long Left => Orders.Sum(order => order.Fills.Left);

    /// <summary>Mean over orders of the ticks a lot lost to the oracle without delay; NaN when nothing was filled.</summary>
    public double MeanRegret => Regrets.DefaultIfEmpty(double.NaN).Average();

    /// <summary>Standard error of <see cref="MeanRegret"/> over orders; NaN below two.</summary>
    public double RegretError
    {
        get
        {
            var (mean, count) = (MeanRegret, Regrets.Count());
            return count < 2 ? double.NaN : Math.Sqrt(Regrets.Sum(regret => Math.Pow(regret - mean, 2)) / (count - 1) / count);
        }
    }

    private IEnumerable<double> Regrets => Orders.Where(order => order.Fills.Placed > 0).Select(order => order.Regret);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Options.Rule} router, {Orders.Length} orders of {Options.Size}: {Filled} filled, {Left} left, regret {MeanRegret:0.0000} ± {RegretError:0.0000} ticks a lot; ")
        + string.Join(", ", Venues.Zip(Shares, static (venue, share) => FormattableString.Invariant($"{venue.Name} {share:P0}")));
}
