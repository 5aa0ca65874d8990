namespace AlgoAcademy.Research;

/// <summary>What a market sees of one price.</summary>
/// <param name="Price">In ticks.</param>
/// <param name="Size">Lots shown; reserves of icebergs are not.</param>
/// <param name="Orders">Number of orders.</param>
public readonly record struct BookLevel(int Price, long Size, int Orders);
