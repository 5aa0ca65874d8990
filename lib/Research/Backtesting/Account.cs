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
    public Execution Trade(double wanted, double open)
    {
        var equity = EquityAt(open);

        // Nothing left: whatever the signal wants, the position is closed.
        var target = equity > 0 ? wanted : 0;
        if (target == 0)
        {
            return Close(open, slippage);
        }

        var gap = (target * equity) - (Quantity * open);
        var side = gap > 0 ? 1 : gap < 0 ? -1 : 0;
        var rate = slippage + (commission * (1 + (side * slippage)));
        var quantity = gap / (1 + (side * target * rate)) / open;
        var execution = Execute(quantity, open, slippage);
        Quantity += quantity;
        return execution;
    }

    /// <summary>Closes the position at the price of a stop, which slips, or of a limit, which does not.</summary>
    public Execution Exit(double price, bool slips) => Close(price, slips ? slippage : 0);

    private Execution Close(double price, double slip)
    {
        var execution = Execute(-Quantity, price, slip);
        Quantity = 0;
        return execution;
    }

    private Execution Execute(double quantity, double open, double slip)
    {
        if (quantity == 0)
        {
            return default;
        }

        var units = Math.Abs(quantity);
        var price = open * (1 + (quantity > 0 ? slip : -slip));
        var (paid, lost) = (units * price * commission, units * open * slip);
        Turnover += units * open / Math.Abs(EquityAt(open));
        Cash -= (quantity * price) + paid;
        Commission += paid;
        SlippageCost += lost;
        return new Execution(quantity, price, paid, lost);
    }
}
