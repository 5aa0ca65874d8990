namespace AlgoAcademy.Research;

/// <summary>Cash by currency and positions of all instruments: the only place of the simulation where money moves.</summary>
internal sealed class Portfolio
{
    private readonly Market _market;
    private readonly CarryPlan _carry;
    private readonly int[] _purse;
    private readonly double[]?[] _purseRate;
    private readonly double[] _cash;

    public Portfolio(Market market, EventOptions options)
    {
        _market = market;
        _carry = options.Carry;
        List<string> currencies = [options.BaseCurrency];
        _purse = new int[market.Instruments.Length];
        for (var i = 0; i < _purse.Length; i++)
        {
            var currency = market.Instruments[i].Currency;
            if (!currencies.Contains(currency))
            {
                currencies.Add(currency);
            }

            _purse[i] = currencies.IndexOf(currency);
        }

        _cash = new double[currencies.Count];
        _cash[0] = options.InitialCash;
        _purseRate = new double[]?[_cash.Length];
        for (var i = 0; i < _purse.Length; i++)
        {
            _purseRate[_purse[i]] = market.Rate[i];
        }

        Quantity = new double[_purse.Length];
        EntryPrice = new double[_purse.Length];
        Array.Fill(EntryPrice, double.NaN);
        IsFree = options.Carry.IsFree && market.Instruments.All(i => i.Funding is null);
    }

    /// <summary>Whether holding costs and earns nothing.</summary>
    public bool IsFree { get; }

    /// <summary>Units held of each instrument.</summary>
    public double[] Quantity { get; }

    /// <summary>Average price of what is held; NaN when flat.</summary>
    public double[] EntryPrice { get; }

    public double Turnover { get; private set; }

    public double Commission { get; private set; }

    public double SlippageCost { get; private set; }

    /// <summary>Interest, borrow fees and funding received (above zero) or paid, in the base currency.</summary>
    public double Carried { get; private set; }

    /// <summary>Value traded so far, in the base currency.</summary>
    public double Traded { get; private set; }

    /// <summary>Cash of all currencies in the base one, at the rates of a bar.</summary>
    public double CashAt(int bar)
    {
        var cash = _cash[0];
        for (var c = 1; c < _cash.Length; c++)
        {
            cash += _cash[c] * _purseRate[c]![bar];
        }

        return cash;
    }

    /// <summary>Cash and the value of all positions at prices of one bar, by the rates of another: at an open only the last close's are known.</summary>
    public double EquityAt(double[][] prices, int bar, int rateBar)
    {
        var equity = CashAt(rateBar);
        for (var i = 0; i < Quantity.Length; i++)
        {
            equity += Quantity[i] * prices[i][bar] * _market.RateAt(i, rateBar);
        }

        return equity;
    }

    /// <summary>Sum of the absolute values of all positions.</summary>
    public double GrossAt(double[][] prices, int bar, int rateBar)
    {
        var gross = 0.0;
        for (var i = 0; i < Quantity.Length; i++)
        {
            gross += Math.Abs(Quantity[i] * prices[i][bar] * _market.RateAt(i, rateBar));
        }

        return gross;
    }

    /// <summary>Takes a fill into the books.</summary>
    /// <param name="fill">The fill.</param>
    /// <param name="reference">Price without slippage.</param>
    /// <param name="equity">Equity before it, for the turnover.</param>
    /// <param name="rate">Base currency for one unit of the instrument's.</param>
    public void Take(in OrderFill fill, double reference, double equity, double rate)
    {
        var i = fill.Order.Instrument;
        var (held, after) = (Quantity[i], Quantity[i] + fill.Quantity);

        // Orders that close what others opened in parts leave exactly nothing, whatever the rounding; a target says itself what is left.
        if (fill.Order.Kind != OrderKind.Target && Math.Abs(after) <= 1e-12 * Math.Abs(fill.Quantity))
        {
            after = 0;
        }

        EntryPrice[i] = after == 0 ? double.NaN
            : held == 0 || (held > 0) != (after > 0) ? fill.Price
            : (held > 0) == (fill.Quantity > 0) ? ((EntryPrice[i] * held) + (fill.Price * fill.Quantity)) / after
            : EntryPrice[i];
        Quantity[i] = after;
        _cash[_purse[i]] -= (fill.Quantity * fill.Price) + fill.Commission;
        var value = Math.Abs(fill.Quantity) * reference * rate;
        Turnover += value / Math.Abs(equity);
        Traded += value;
        Commission += fill.Commission * rate;
        SlippageCost += fill.SlippageCost * rate;
    }

    /// <summary>Accrues what the time from the close of the bar before to this one's cost or earned.</summary>
    public void Accrue(int bar)
    {
        var before = bar - 1;
        var years = (_market.Axis.Times[bar] - _market.Axis.Times[before]).TotalDays / 365;
        var cashBefore = CashAt(before);
        for (var c = 0; c < _cash.Length; c++)
        {
            _cash[c] += _cash[c] * years * (_cash[c] > 0 ? _carry.CashRate : _carry.DebitRate);
        }

        for (var i = 0; i < Quantity.Length; i++)
        {
            var value = Quantity[i] * _market.Close[i][before];
            var paid = (value < 0 ? -value * _carry.BorrowRate * years : 0) + (_market.Instruments[i].Funding is { } funding ? value * funding[bar] : 0);
            _cash[_purse[i]] -= paid;
        }

        Carried += CashAt(before) - cashBefore;
    }
}
