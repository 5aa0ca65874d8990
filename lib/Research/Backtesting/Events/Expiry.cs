namespace AlgoAcademy.Research;

/// <summary>When the time of an order is over.</summary>
internal static class Expiry
{
    /// <summary>Whether the order may no longer fill in this bar.</summary>
    public static bool IsOver(TradeOrder order, TimeAxis axis, int bar) => order.TimeInForce switch
    {
        TimeInForce.Day => axis.Times[bar].Date > axis.Times[order.ActiveFrom].Date,
        TimeInForce.GoodTillDate => axis.Times[bar] > order.Request.ExpiresAt,
        _ => false,
    };
}
