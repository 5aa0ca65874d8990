namespace AlgoAcademy.Research;

/// <summary>Cash and position of one instrument: the only place where money moves.</summary>
internal sealed class Account(double initialCash, Costs costs)
{
    private readonly double commission = costs.Commission;
    private readonly double slippage = costs.Slippage;

    public double Cash { get; private set; } = initialCash;

    public double Quantity { get; private set; }

    /// <summary>Traded value over equity, summed: 1 when the whole equity was turned over once.</summary>
    public double Turnover { get; private set; }

    public double Commission { get; private set; }

    public double SlippageCost { get; private set; }

    public double EquityAt(double price) => Cash + (Quantity * price);

    /// <summary>
    /// Trades so that, once costs are paid, position value at the open / equity equals the target. With value N held,
    /// equity E and cost rate k of this side, paying k·|ΔN| leaves E − k·|ΔN|, hence ΔN = (w·E − N) / (1 ± w·k).
    /// </summary>
    /// <returns>False when there is nothing to trade.</returns>
    public bool TryFill(Order order, int index, BarSeries bars, out Fill fill)
    {
        var open = bars.Open.Values[index];
        var equity = EquityAt(open);

        // Nothing left: whatever the signal wants, the position is closed.
        var target = equity > 0 ? order.TargetExposure : 0;
        var gap = (target * equity) - (Quantity * open);
        var side = Math.Sign(gap);
        var rate = slippage + (commission * (1 + (side * slippage)));
        var quantity = target == 0 ? -Quantity : gap / (1 + (side * target * rate)) / open;
        if (quantity == 0)
        {
            fill = default;
            return false;
        }

        var price = open * (1 + (side * slippage));
        var value = Math.Abs(quantity);
        fill = new Fill(order, index, bars.CloseTime[index], quantity, price, value * price * commission, value * open * slippage);
        Cash -= (quantity * price) + fill.Commission;
        Quantity = target == 0 ? 0 : Quantity + quantity;
        Turnover += value * open / Math.Abs(equity);
        Commission += fill.Commission;
        SlippageCost += fill.SlippageCost;
        return true;
    }
}
