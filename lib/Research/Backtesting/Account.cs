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
    /// <returns>Units bought, below zero sold; zero when there is nothing to trade.</returns>
    public double Trade(double wanted, double open)
    {
        var equity = EquityAt(open);

        // Nothing left: whatever the signal wants, the position is closed.
        var target = equity > 0 ? wanted : 0;
        var gap = (target * equity) - (Quantity * open);
        var side = gap > 0 ? 1 : gap < 0 ? -1 : 0;
        var rate = slippage + (commission * (1 + (side * slippage)));
        var quantity = target == 0 ? -Quantity : gap / (1 + (side * target * rate)) / open;
        if (quantity == 0)
        {
            return 0;
        }

        var (price, paid, lost) = Charge(quantity, open, side);
        Cash -= (quantity * price) + paid;
        Quantity = target == 0 ? 0 : Quantity + quantity;
        Turnover += Math.Abs(quantity) * open / Math.Abs(equity);
        Commission += paid;
        SlippageCost += lost;
        return quantity;
    }

    /// <summary>The same, written down.</summary>
    /// <returns>False when there is nothing to trade.</returns>
    public bool TryFill(Order order, int index, BarSeries bars, out Fill fill)
    {
        var open = bars.Open[index];
        var quantity = Trade(order.TargetExposure, open);
        var (price, paid, lost) = Charge(quantity, open, Math.Sign(quantity));
        fill = new Fill(order, index, bars.CloseTime[index], quantity, price, paid, lost);
        return quantity != 0;
    }

    // Price after slippage, commission, and what slippage cost.
    private (double Price, double Commission, double Slippage) Charge(double quantity, double open, int side)
    {
        var price = open * (1 + (side * slippage));
        var units = Math.Abs(quantity);
        return (price, units * price * commission, units * open * slippage);
    }
}
