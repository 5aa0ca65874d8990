namespace AlgoAcademy.Research;

/// <summary>A part of an order at one venue and price.</summary>
/// <param name="Venue">Place of the venue in the list of books, from 0.</param>
/// <param name="Price">Ticks.</param>
/// <param name="Size">Lots.</param>
/// <param name="Fee">Ticks a lot; negative for a rebate.</param>
public readonly record struct RouteSlice(int Venue, int Price, long Size, double Fee)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Size} at {Price} on venue {Venue}, fee {Fee:0.####} a lot");
}
