namespace AlgoAcademy.Research;

/// <summary>
/// Runs a signal through time: fill the order of the bar before at this open, mark to market at this close, read the signal,
/// place an order. Bars at which the signal stands still are marked in one go (<see cref="SignalWalk"/>).
/// </summary>
/// <remarks>
/// <para>
/// The rules. (1) The target decided at the close of t is filled at the open of t + 1, never earlier; an order at the last
/// bar is never filled. (2) An order is placed only when the target changes; between changes the quantity is held, so the
/// exposure drifts with the price. (3) The quantity is set at the fill so that position value at the open / equity after
/// costs equals the target. (4) NaN in the signal is flat. (5) Quantities may be fractions; short positions are the mirror
/// image of long ones; cash earns nothing and borrowing is free. (6) When equity at a close is zero or below, the account
/// is ruined: the position is closed at the next open and nothing is traded again.
/// (7) With <see cref="BacktestOptions.Exits"/> a position may be closed inside a bar (<see cref="ExitBracket"/>).
/// </para>
/// <para>
/// At each bar cash + quantity · close = equity. Prefix-invariant: cutting later bars changes nothing before the cut.
/// </para>
/// </remarks>
public static class Backtest
{
    /// <summary>The signal on these bars with these costs, starting from cash.</summary>
    /// <exception cref="ArgumentException">The signal is not on the bars' time axis, no bars, or an option is out of range.</exception>
    public static BacktestResult Run(BarSeries bars, Signal signal, Costs costs, BacktestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentNullException.ThrowIfNull(costs);
        options ??= new BacktestOptions();
        OptionRules.Require(options.Faults());
        bars.Axis.RequireAlignedWith(signal.Axis, "bars and signal");
        RequireBars(bars);
        RequirePayable(costs, signal.MaxExposure);
        return new BacktestResult(new BacktestSetup(bars, signal, costs, options));
    }

    internal static void RequireBars(BarSeries bars)
    {
        if (bars.Count == 0)
        {
            throw new ArgumentException("bars must not be empty: there is nothing to trade.", nameof(bars));
        }
    }

    internal static void RequirePayable(Costs costs, double maxExposure)
    {
        var rate = costs.Slippage + (costs.Commission * (1 + costs.Slippage));
        if (rate * maxExposure >= 1)
        {
            throw new ArgumentException(
                $"Costs must leave something to trade with; {costs} at an exposure of {maxExposure} takes all of the equity. "
                + "Costs are in basis points: 1 % is 100.", nameof(costs));
        }
    }
}
