namespace AlgoAcademy.Research;

/// <summary>A stretch of a backtest.</summary>
/// <param name="From">Close time of its first bar.</param>
/// <param name="To">Close time of its last bar.</param>
/// <param name="Moments">Sharpe ratio per bar, skewness, kurtosis, number of returns.</param>
/// <param name="Sharpe">Annualized Sharpe ratio; NaN when nothing moved.</param>
/// <param name="Return">Growth of the equity over it, a fraction.</param>
public sealed record Subperiod(DateTime From, DateTime To, SharpeMoments Moments, double Sharpe, double Return)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}  Sharpe {Sharpe,6:F2}  return {Return * 100,8:F1} %");
}
