namespace AlgoAcademy.Research;

/// <summary>An order that stands in a book.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Side">Bid or ask.</param>
/// <param name="Price">In ticks; one tick beyond the band for a market order of an auction.</param>
/// <param name="Shown">Lots that the market sees.</param>
/// <param name="Reserve">Lots of an iceberg that it does not.</param>
/// <param name="Owner">Whose it is; 0 for nobody's.</param>
public readonly record struct RestingOrder(long Id, Side Side, int Price, long Shown, long Reserve, int Owner);
