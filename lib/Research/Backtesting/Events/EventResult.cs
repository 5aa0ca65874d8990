namespace AlgoAcademy.Research;

/// <summary>
/// What an event-driven backtest did and what came of it: columns on the bars' time axis, lists of orders, fills and trades.
/// Net of all costs; sums in the base currency unless said otherwise.
/// </summary>
public sealed class EventResult
{
    private readonly Simulation _simulation;
    private readonly Lazy<IReadOnlyList<Trade>>[] _trades;
    private readonly Lazy<Series> _returns;
    private readonly Lazy<Series> _cash;

    internal EventResult(Simulation simulation)
    {
        _simulation = simulation;
        var axis = simulation.Market.Axis;
        Equity = new Series("equity", axis, simulation.Ledger.Equity);
        _cash = new Lazy<Series>(() => new Series("cash", axis, simulation.Ledger.Cash()));
        _returns = new Lazy<Series>(() => Equity.Returns().Named("return"));
        _trades = [.. Instruments.Select((instrument, i) => new Lazy<IReadOnlyList<Trade>>(() => RoundTrips.From(FillsOf(i), instrument.Bars)))];
    }

    /// <summary>What was traded.</summary>
    public IReadOnlyList<Instrument> Instruments => _simulation.Market.Instruments;

    /// <summary>The market it was traded in.</summary>
    public EventOptions Options => _simulation.Options;

    /// <summary>Cash + positions at each close.</summary>
    public Series Equity { get; }

    /// <summary>Cash of all currencies at each close.</summary>
    public Series Cash => _cash.Value;

    /// <summary>Simple return of the equity from close to close, a fraction; the first is NaN.</summary>
    public Series Returns => _returns.Value;

    /// <summary>Every order, in the order of submission.</summary>
    public IReadOnlyList<TradeOrder> Orders => _simulation.Orders;

    /// <summary>Every fill, oldest first.</summary>
    public IReadOnlyList<OrderFill> Fills => _simulation.Fills;

    /// <summary>Traded value / equity before the trade, summed over all fills.</summary>
    public double Turnover => _simulation.Portfolio.Turnover;

    /// <summary>Value traded, the sum over all fills at the price without slippage.</summary>
    public double Traded => _simulation.Portfolio.Traded;

    /// <summary>Commission paid, fees of liquidations included.</summary>
    public double Commission => _simulation.Portfolio.Commission;

    /// <summary>Lost to slippage.</summary>
    public double SlippageCost => _simulation.Portfolio.SlippageCost;

    /// <summary>Interest, borrow fees and funding: above zero when more was received than paid.</summary>
    public double Carry => _simulation.Portfolio.Carried;

    /// <summary>Bar at whose close the equity was first zero or below; null when the account survived.</summary>
    public int? RuinedAt => _simulation.RuinedAt;

    /// <summary>Bars at whose close the broker called all positions in.</summary>
    public IReadOnlyList<int> Liquidations => _simulation.Liquidations;

    /// <summary>Units held at each close, negative when short.</summary>
    public Series Quantity(int instrument = 0) =>
        new($"{Instruments[Known(instrument)].Bars.Symbol} quantity", Equity.Axis, _simulation.Ledger.Quantity(instrument));

    /// <summary>Position value / equity at each close.</summary>
    public Series Exposure(int instrument = 0)
    {
        var (quantity, close) = (_simulation.Ledger.Quantity(Known(instrument)), _simulation.Market.Close[instrument]);
        var exposure = new double[quantity.Length];
        for (var t = 0; t < exposure.Length; t++)
        {
            exposure[t] = quantity[t] * close[t] * _simulation.Market.RateAt(instrument, t) / _simulation.Ledger.Equity[t];
        }

        return new Series($"{Instruments[instrument].Bars.Symbol} exposure", Equity.Axis, exposure);
    }

    /// <summary>Round trips of an instrument, oldest first, in its currency; the last may still be open. Carry is not part of a trade.</summary>
    public IReadOnlyList<Trade> Trades(int instrument = 0) => _trades[Known(instrument)].Value;

    private int Known(int instrument) => (uint)instrument < (uint)Instruments.Count
        ? instrument
        : throw new ArgumentOutOfRangeException(nameof(instrument), instrument, $"instrument must be from 0 to {Instruments.Count - 1}.");

    private List<Fill> FillsOf(int instrument) =>
    [
        .. Fills.Where(fill => fill.Order.Instrument == instrument).Select(fill => new Fill(
            new Order(fill.Order.PlacedAt, fill.Order.TargetExposure), fill.Index, fill.Time, fill.Quantity, fill.Price, fill.Commission, fill.SlippageCost)),
    ];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{string.Join(", ", Instruments.Select(i => i.Bars.Symbol))}: {Options.InitialCash:F0} → {Equity.Last:F0} {Options.BaseCurrency} in {Equity.Count} bars, {Fills.Count} fills");
}
