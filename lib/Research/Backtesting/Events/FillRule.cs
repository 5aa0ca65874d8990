namespace AlgoAcademy.Research;

/// <summary>
/// At which price a bar fills an order. First the open: it comes before all else of the bar, and gaps fill there. Then the
/// range, of which nobody knows whether high or low came first: stops are asked before limits, so that of two orders of which
/// only one can have come first it is the one that hurts.
/// </summary>
internal static class FillRule
{
    /// <summary>Price at the open, or NaN.</summary>
    public static double AtOpen(TradeOrder order, double open)
    {
        var (isBuy, limit, stop) = (order.IsBuy, order.LimitPrice, order.StopPrice);
        switch (order.Kind)
        {
            case OrderKind.Market or OrderKind.Target:
                return open;
            case OrderKind.Stop or OrderKind.TrailingStop:
                // Once set off it is a market order: what the volume of its bar did not leave fills at the next open.
                order.IsTriggered |= Reaches(isBuy, open, stop);
                return order.IsTriggered ? open : double.NaN;
            case OrderKind.StopLimit:
                order.IsTriggered |= Reaches(isBuy, open, stop);
                return order.IsTriggered && Allows(isBuy, open, limit) ? open : double.NaN;
            default:
                return Allows(isBuy, open, limit) ? open : double.NaN;
        }
    }

    /// <summary>Price of a stop inside the bar, or NaN. A stop-limit order that is set off here fills here only when its limit allows the stop.</summary>
    public static double StopInside(TradeOrder order, double open, (double High, double Low) range)
    {
        if (order.Kind is not (OrderKind.Stop or OrderKind.TrailingStop or OrderKind.StopLimit) || order.IsTriggered)
        {
            return double.NaN;
        }

        var (isBuy, stop) = (order.IsBuy, order.StopPrice);
        if (!Reaches(isBuy, isBuy ? range.High : range.Low, stop))
        {
            return double.NaN;
        }

        // One that came to stand beyond its stop is a market order from there.
        var from = double.IsNaN(order.StandsFrom) ? open : order.StandsFrom;
        var price = isBuy ? Math.Max(stop, from) : Math.Min(stop, from);
        order.IsTriggered = true;
        return order.Kind != OrderKind.StopLimit || Allows(isBuy, price, order.LimitPrice) ? price : double.NaN;
    }

    /// <summary>Price of a limit inside the bar, or NaN.</summary>
    public static double LimitInside(TradeOrder order, (double High, double Low) range, bool onTouch)
    {
        if (order.Kind != OrderKind.Limit && !(order.Kind == OrderKind.StopLimit && order.IsTriggered))
        {
            return double.NaN;
        }

        var limit = order.LimitPrice;
        var best = order.IsBuy ? range.Low : range.High;
        var comes = order.IsBuy ? best < limit : best > limit;
        return comes || (onTouch && best == limit) ? limit : double.NaN;
    }

    /// <summary>Moves a trailing stop after a bar.</summary>
    public static void Trail(TradeOrder order, double high, double low)
    {
        var fraction = order.Request.TrailFraction;
        order.StopPrice = order.IsBuy
            ? Math.Min(double.IsNaN(order.StopPrice) ? double.PositiveInfinity : order.StopPrice, low * (1 + fraction))
            : Math.Max(double.IsNaN(order.StopPrice) ? double.NegativeInfinity : order.StopPrice, high * (1 - fraction));
    }

    private static bool Reaches(bool isBuy, double price, double stop) => isBuy ? price >= stop : price <= stop;

    private static bool Allows(bool isBuy, double price, double limit) => isBuy ? price <= limit : price >= limit;
}
