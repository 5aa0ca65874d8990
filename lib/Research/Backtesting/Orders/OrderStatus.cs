namespace AlgoAcademy.Research;

/// <summary>What has become of an order.</summary>
public enum OrderStatus : byte
{
    /// <summary>It waits for the fill of the order it belongs to.</summary>
    Held,

    /// <summary>It stands in the market, perhaps filled in part.</summary>
    Working,

    /// <summary>Filled whole.</summary>
    Filled,

    /// <summary>Taken back: by the strategy, by the fill of its sibling, or because there was nothing to trade.</summary>
    Cancelled,

    /// <summary>Its time in force ran out.</summary>
    Expired,

    /// <summary>The account may not trade it; <see cref="TradeOrder.Reason"/> says why.</summary>
    Rejected,
}
