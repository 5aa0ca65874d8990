namespace AlgoAcademy.Research;

/// <summary>Trades out of fills.</summary>
internal static class RoundTrips
{
    public static IReadOnlyList<Trade> From(IReadOnlyList<Fill> fills, BarSeries bars)
    {
        var trades = new List<Trade>();
        RoundTrip? current = null;
        foreach (var fill in fills)
        {
            var rest = fill.Quantity;
            if (current is not null)
            {
                var closes = Math.Sign(rest) != Math.Sign(current.Held) && Math.Abs(rest) >= Math.Abs(current.Held);
                var part = closes ? -current.Held : rest;
                current.Take(fill, part);
                rest -= part;
                if (closes)
                {
                    trades.Add(Measured(current.Close(fill), bars));
                    current = null;
                }
            }

            if (current is null && rest != 0)
            {
                current = new RoundTrip(fill, rest);
                current.Take(fill, rest);
            }
        }

        if (current is not null)
        {
            trades.Add(Measured(current.Value(bars), bars));
        }

        return trades;
    }

    private static Trade Measured(Trade trade, BarSeries bars)
    {
        var moved = Excursion.Of(trade, bars);
        return trade with { Mae = moved.Adverse, Mfe = moved.Favorable };
    }
}
