using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Where the parts of an order go, or went.</summary>
/// <param name="Side">Side of the order.</param>
/// <param name="Size">Lots of the order.</param>
/// <param name="Slices">In the order in which they were chosen.</param>
public sealed record RoutePlan(Side Side, long Size, ImmutableArray<RouteSlice> Slices)
{
    /// <summary>Lots that found a place.</summary>
    public long Placed => Slices.Sum(slice => slice.Size);

    /// <summary>Lots that did not.</summary>
    public long Left => Size - Placed;

    /// <summary>Average price of the placed lots in ticks, without fees; NaN for none.</summary>
    public double AveragePrice => Slices.Sum(slice => (double)slice.Size * slice.Price) / Placed;

    /// <summary>Average with fees: a buyer pays price + fee, a seller gets price − fee. Ticks; NaN for none.</summary>
    public double AllInPrice => AveragePrice + ((Side == Side.Buy ? 1 : -1) * Slices.Sum(slice => slice.Size * slice.Fee) / Placed);

    /// <summary>Lots placed at a venue.</summary>
    public long At(int venue) => Slices.Where(slice => slice.Venue == venue).Sum(slice => slice.Size);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{(Side == Side.Buy ? "buy" : "sell")} {Placed} of {Size} at {AllInPrice:0.####} with fees: {string.Join("; ", Slices)}");
}
