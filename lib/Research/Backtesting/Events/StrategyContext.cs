namespace AlgoAcademy.Research;

/// <summary>
/// What a strategy sees after the close of a bar, and what it can do. Nothing here shows a later bar. Where there is one
/// instrument its number, 0, may be left out.
/// </summary>
public sealed class StrategyContext
{
    private readonly Simulation _simulation;

    internal StrategyContext(Simulation simulation) => _simulation = simulation;

    /// <summary>Number of the bar that has just closed, from 0.</summary>
    public int Index => _simulation.Bar;

    /// <summary>Close time of the bar, UTC.</summary>
    public DateTime Time => _simulation.Market.Axis.Times[_simulation.Bar];

    /// <summary>How many instruments there are.</summary>
    public int InstrumentCount => _simulation.Market.Instruments.Length;

    /// <summary>Cash in the base currency, all currencies together.</summary>
    public double Cash => _simulation.Portfolio.CashAt(_simulation.Bar);

    /// <summary>Cash and positions at the last close, in the base currency.</summary>
    public double Equity => _simulation.Portfolio.EquityAt(_simulation.Market.Close, _simulation.Bar, _simulation.Bar);

    /// <summary>Units held, below zero when short.</summary>
    public double Position(int instrument = 0) => _simulation.Portfolio.Quantity[Known(instrument)];

    /// <summary>Average price of what is held, slippage included; NaN when flat.</summary>
    public double EntryPrice(int instrument = 0) => _simulation.Portfolio.EntryPrice[Known(instrument)];

    /// <summary>Value of the position at the last close / equity, signed.</summary>
    public double Exposure(int instrument = 0) =>
        Position(instrument) * Close(instrument) * _simulation.Market.RateAt(instrument, _simulation.Bar) / Equity;

    /// <summary>Open of the bar.</summary>
    public double Open(int instrument = 0) => _simulation.Market.Open[Known(instrument)][_simulation.Bar];

    /// <summary>High of the bar.</summary>
    public double High(int instrument = 0) => _simulation.Market.High[Known(instrument)][_simulation.Bar];

    /// <summary>Low of the bar.</summary>
    public double Low(int instrument = 0) => _simulation.Market.Low[Known(instrument)][_simulation.Bar];

    /// <summary>Close of the bar.</summary>
    public double Close(int instrument = 0) => _simulation.Market.Close[Known(instrument)][_simulation.Bar];

    /// <summary>Volume of the bar.</summary>
    public double Volume(int instrument = 0) => _simulation.Market.Volume[Known(instrument)][_simulation.Bar];

    /// <summary>The closes up to now, oldest first, at most <paramref name="count"/>.</summary>
    public ReadOnlySpan<double> Closes(int count, int instrument = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var until = _simulation.Bar + 1;
        return _simulation.Market.Close[Known(instrument)].AsSpan(Math.Max(0, until - count)..until);
    }

    /// <summary>The open orders, oldest first.</summary>
    public IEnumerable<TradeOrder> OpenOrders => _simulation.Books.SelectMany(book => book.All).Where(order => order.IsOpen).OrderBy(order => order.Id);

    /// <summary>Places an order; it may fill from the next bar on.</summary>
    /// <exception cref="ArgumentException">It is no order: the message names each fault.</exception>
    public TradeOrder Submit(OrderRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.IsSound(InstrumentCount))
        {
            OptionRules.Require(request.Faults(InstrumentCount), nameof(request));
        }

        return _simulation.Submit(request);
    }

    /// <summary>Places an order with the two that close its position; they stand from its fill on.</summary>
    /// <exception cref="ArgumentException">It is no bracket: the message names each fault.</exception>
    public TradeOrder Submit(BracketRequest bracket)
    {
        ArgumentNullException.ThrowIfNull(bracket);
        if (!bracket.IsSound(InstrumentCount))
        {
            OptionRules.Require(bracket.Faults(InstrumentCount), nameof(bracket));
        }

        var entry = _simulation.Submit(bracket.Entry);
        if (!entry.IsOpen)
        {
            return entry;
        }

        var (quantity, instrument) = (-bracket.Entry.Quantity, bracket.Entry.Instrument);
        var stop = bracket.StopLoss is { } loss ? Hold(new(OrderKind.Stop, quantity, instrument, loss)) : null;
        var target = bracket.TakeProfit is { } gain ? Hold(new(OrderKind.Limit, quantity, instrument, gain)) : null;
        entry.Children = (stop, target) switch
        {
            (null, null) => [],
            (null, _) => [target],
            (_, null) => [stop],
            _ => stop.Ties = target.Ties = [stop, target],
        };
        return entry;
    }

    /// <summary>Ties orders together: what one fills the others lose, and when nothing is left they are cancelled (one cancels the other).</summary>
    /// <exception cref="ArgumentException">They are not open, not of one instrument or not of one quantity.</exception>
    public void OneCancelsOther(params ReadOnlySpan<TradeOrder> orders)
    {
        _simulation.Tie(orders.ToArray());
    }

    /// <summary>Takes an order back; nothing happens when it is no longer open.</summary>
    public void Cancel(TradeOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        _simulation.End(order, OrderStatus.Cancelled, "Taken back by the strategy.");
    }

    /// <summary>Takes all open orders back.</summary>
    public void CancelAll()
    {
        foreach (var book in _simulation.Books)
        {
            for (var k = 0; k < book.All.Count; k++)
            {
                Cancel(book.All[k]);
            }
        }
    }

    /// <summary>Buys at the next open.</summary>
    public TradeOrder Buy(double quantity, int instrument = 0) => Submit(new PlainOrder(OrderKind.Market, quantity, instrument));

    /// <summary>Sells at the next open.</summary>
    public TradeOrder Sell(double quantity, int instrument = 0) => Submit(new PlainOrder(OrderKind.Market, -quantity, instrument));

    /// <summary>Trades at the next open so that position value / equity is <paramref name="exposure"/> once costs are paid.</summary>
    public TradeOrder Target(double exposure, int instrument = 0) => Submit(new PlainOrder(OrderKind.Target, exposure, instrument));

    // A closing order stands from the fill of its entry on, for as much as was filled.
    private TradeOrder Hold(in PlainOrder plain)
    {
        var order = _simulation.Submit(in plain, OrderStatus.Held);
        order.Remaining = 0;
        return order;
    }

    private TradeOrder Submit(in PlainOrder plain)
    {
        if (!plain.IsSound(InstrumentCount))
        {
            OptionRules.Require(plain.ToRequest().Faults(InstrumentCount), "request");
        }

        return _simulation.Submit(in plain, OrderStatus.Working);
    }

    private int Known(int instrument) => (uint)instrument < (uint)InstrumentCount
        ? instrument
        : throw new ArgumentOutOfRangeException(nameof(instrument), instrument, $"instrument must be from 0 to {InstrumentCount - 1}.");
}
