namespace AlgoAcademy.Research;

/// <summary>
/// What is left of a strategy that acts later. An edge that one bar of delay kills is either very fast or, more often, a look-ahead
/// or a fill at a price that nobody got.
/// </summary>
/// <param name="Sharpe">Annualized Sharpe ratio, net of costs, by delay: [0] as it was, [1] one bar later, …</param>
public sealed record DelayTest(IReadOnlyList<double> Sharpe)
{
    /// <summary>Share of the Sharpe ratio that is left one bar later; NaN when there was none above zero.</summary>
    public double KeptAfterOneBar => Sharpe[0] > 0 ? Sharpe[1] / Sharpe[0] : double.NaN;

    /// <summary>Runs the signal again 1 to <paramref name="longest"/> bars later, at the same costs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Longest below 1 or not below the number of bars.</exception>
    public static DelayTest Of(BacktestResult result, int longest = 5)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(longest, result.Bars.Count);
        return new DelayTest([result.Sharpe(), .. Enumerable.Range(1, longest).Select(bars => Rerun.With(result, result.Signal.Delay(bars)).Sharpe())]);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Sharpe.Select((value, delay) => FormattableString.Invariant($"{delay} bars: {value:F2}")));
}
