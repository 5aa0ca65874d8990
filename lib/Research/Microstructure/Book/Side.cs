namespace AlgoAcademy.Research;

/// <summary>Which side of a market an order, a quote or a trade's aggressor is on.</summary>
public enum Side : byte
{
    /// <summary>Wants to buy: its resting orders are bids.</summary>
    Buy,

    /// <summary>Wants to sell: its resting orders are asks.</summary>
    Sell,
}
