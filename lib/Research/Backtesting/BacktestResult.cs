namespace AlgoAcademy.Research;

/// <summary>
/// What a backtest did and what came of it, as columns on the bars' time axis and as lists of fills and trades. Net of costs
/// unless said otherwise.
/// </summary>
public sealed class BacktestResult
{
    private readonly Lazy<BacktestResult> gross;
    private readonly Lazy<Series> returns;
    private readonly Lazy<Series> exposure;
    private readonly Lazy<IReadOnlyList<Fill>> fills;
    private readonly Lazy<IReadOnlyList<Trade>> trades;
    private readonly Lazy<(Series Cash, Series Quantity)> holdings;
    private readonly BacktestSetup setup;

    internal BacktestResult(BacktestSetup setup)
    {
        this.setup = setup;
        var walk = new SignalWalk(setup).Run();
        holdings = new Lazy<(Series, Series)>(ReadHoldings);
        Equity = new Series("equity", setup.Bars.Axis, walk.Equity);
        RuinedAt = walk.RuinedAt;
        Turnover = walk.Account.Turnover;
        Commission = walk.Account.Commission;
        SlippageCost = walk.Account.SlippageCost;
        fills = new Lazy<IReadOnlyList<Fill>>(ReadFills);
        returns = new Lazy<Series>(() => Equity.Returns().Named($"{setup.Signal.Name} return"));
        exposure = new Lazy<Series>(() => (Quantity * setup.Bars.Close / Equity).Named("exposure"));
        trades = new Lazy<IReadOnlyList<Trade>>(() => RoundTrips.From(Fills, setup.Bars));
        gross = new Lazy<BacktestResult>(() => Costs == Costs.None ? this : Backtest.Run(setup.Bars, setup.Signal, Costs.None, setup.Options));
    }

    /// <summary>The bars it ran on.</summary>
    public BarSeries Bars => setup.Bars;

    /// <summary>The target exposures it followed.</summary>
    public Signal Signal => setup.Signal;

    /// <summary>The costs it paid.</summary>
    public Costs Costs => setup.Costs;

    /// <summary>Cash it started with.</summary>
    public double InitialCash => setup.Options.InitialCash;

    internal BacktestOptions Options => setup.Options;

    /// <summary>Equity curve: cash + quantity · close at each close, in the currency of the prices.</summary>
    public Series Equity { get; }

    /// <summary>Cash at each close; negative when the position is larger than the equity.</summary>
    public Series Cash => holdings.Value.Cash;

    /// <summary>Units held at each close, negative when short.</summary>
    public Series Quantity => holdings.Value.Quantity;

    /// <summary>Position value / equity at each close: what the market has made of the target since the last fill.</summary>
    public Series Exposure => exposure.Value;

    /// <summary>Simple return of the equity from close to close, a fraction; the first is NaN.</summary>
    public Series Returns => returns.Value;

    /// <summary>All fills, oldest first.</summary>
    public IReadOnlyList<Fill> Fills => fills.Value;

    /// <summary>All round trips, oldest first; the last may still be open.</summary>
    public IReadOnlyList<Trade> Trades => trades.Value;

    /// <summary>The same signal without costs: the difference is what trading took.</summary>
    public BacktestResult Gross => gross.Value;

    /// <summary>Traded value at the open / equity before the trade, summed over all fills: a full purchase counts 1.</summary>
    public double Turnover { get; }

    /// <summary>Turnover a year: <see cref="Turnover"/> / (bars − 1) · bars a year; NaN for one bar.</summary>
    public double TurnoverPerYear => Turnover / (Bars.Count - 1) * Bars.BarsPerYear;

    /// <summary>Commission paid, in cash.</summary>
    public double Commission { get; }

    /// <summary>Lost to slippage, in cash.</summary>
    public double SlippageCost { get; }

    /// <summary>Commission + slippage, in cash.</summary>
    public double CostsPaid => Commission + SlippageCost;

    /// <summary>Bar at whose close the equity was first zero or below; null when the account survived.</summary>
    public int? RuinedAt { get; }

    // Most runs never ask for their fills: it is cheaper to walk once more for those that do.
    private List<Fill> ReadFills()
    {
        var list = new List<Fill>();
        new SignalWalk(setup, list).Run();
        return list;
    }

    // Two columns that most runs never ask for; the fills say the same in less.
    private (Series Cash, Series Quantity) ReadHoldings()
    {
        var (cash, quantity) = Ledger.Holdings(InitialCash, Fills, Bars.Count);
        return (Equity.With("cash", cash), Equity.With("quantity", quantity));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Signal.Name} on {Bars.Symbol}: {InitialCash:F0} → {Equity.Last:F0} in {Bars.Count} bars, {Fills.Count} fills, {Costs}");
}
