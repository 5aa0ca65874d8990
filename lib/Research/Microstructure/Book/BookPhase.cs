namespace AlgoAcademy.Research;

/// <summary>How the book trades now.</summary>
public enum BookPhase : byte
{
    /// <summary>Each order trades on entry with what it crosses.</summary>
    Continuous,

    /// <summary>Orders collect without trading, until <see cref="OrderBook.Uncross"/> trades them at one price.</summary>
    Auction,
}
