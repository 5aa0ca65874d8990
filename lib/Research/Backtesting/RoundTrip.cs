namespace AlgoAcademy.Research;

/// <summary>Sums up the fills of one trade while it is open.</summary>
internal sealed class RoundTrip(Fill opening, double quantity)
{
    private double entered;
    private double entryValue;
    private double exited;
    private double exitValue;
    private double commission;
    private double slippage;

    /// <summary>Units held, signed.</summary>
    public double Held { get; private set; }

    private int Sign { get; } = Math.Sign(quantity);

    /// <summary>Takes part of a fill: all of it, or what closes this trade when the fill reverses the position.</summary>
    public void Take(Fill fill, double quantity)
    {
        var share = quantity / fill.Quantity;
        commission += fill.Commission * share;
        slippage += fill.SlippageCost * share;
        Held += quantity;
        var value = Math.Abs(quantity) * fill.Price;
        if (Math.Sign(quantity) == Sign)
        {
            entered += Math.Abs(quantity);
            entryValue += value;
        }
        else
        {
            exited += Math.Abs(quantity);
            exitValue += value;
        }
    }

    public Trade Close(Fill closing) => ToTrade(closing.Index, closing.Time, isOpen: false);

    /// <summary>What is still held counts at the last close.</summary>
    public Trade Value(BarSeries bars)
    {
        var last = bars[^1];
        exited += Math.Abs(Held);
        exitValue += Math.Abs(Held) * last.Close;
        return ToTrade(bars.Count - 1, last.CloseTime, isOpen: true);
    }

    private Trade ToTrade(int exitIndex, DateTime exitTime, bool isOpen) => new()
    {
        Direction = Sign > 0 ? TradeDirection.Long : TradeDirection.Short,
        EntryIndex = opening.Index,
        EntryTime = opening.Time,
        ExitIndex = exitIndex,
        ExitTime = exitTime,
        EntryPrice = entryValue / entered,
        ExitPrice = exitValue / exited,
        Quantity = entered,
        Profit = (Sign * (exitValue - entryValue)) - commission,
        Costs = commission + slippage,
        IsOpen = isOpen,
    };
}
