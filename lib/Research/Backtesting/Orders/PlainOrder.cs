namespace AlgoAcademy.Research;

/// <summary>
/// An order that stands until it is cancelled, as the simulation needs it: a backtest places tens of thousands of them, and a whole
/// <see cref="OrderRequest"/> for each would be most of what it allocates.
/// </summary>
/// <param name="Kind">Market, Target, Limit or Stop.</param>
/// <param name="Amount">Units, or for a target position value / equity.</param>
/// <param name="Instrument">Position in the list of instruments.</param>
/// <param name="Price">The limit of a limit order, the stop of a stop order; else NaN.</param>
internal readonly record struct PlainOrder(OrderKind Kind, double Amount, int Instrument, double Price = double.NaN)
{
    /// <summary>True when it can be taken as it is; else its request says what is wrong with it.</summary>
    public bool IsSound(int instruments) => (uint)Instrument < (uint)instruments
        && (Kind == OrderKind.Target ? Math.Abs(Amount) <= 100 : Amount != 0 && double.IsFinite(Amount));

    /// <summary>The same in the public form.</summary>
    public OrderRequest ToRequest() => new()
    {
        Kind = Kind,
        Quantity = Kind == OrderKind.Target ? double.NaN : Amount,
        TargetExposure = Kind == OrderKind.Target ? Amount : double.NaN,
        LimitPrice = Kind == OrderKind.Limit ? Price : double.NaN,
        StopPrice = Kind == OrderKind.Stop ? Price : double.NaN,
        Instrument = Instrument,
    };
}
