namespace AlgoAcademy.Research;

/// <summary>A way to trade a quantity over equal periods, with what it costs under the model that made it.</summary>
/// <param name="Holdings">Units left at the start and after each period: first the whole quantity, last zero.</param>
/// <param name="Trades">Units traded in each period.</param>
/// <param name="ExpectedCost">Expected shortfall against the price at the start, in currency.</param>
/// <param name="Deviation">Standard deviation of the shortfall, in currency.</param>
/// <param name="RiskAversion">λ that the path is best for; NaN when it was chosen otherwise.</param>
public sealed record LiquidationPath(IReadOnlyList<double> Holdings, IReadOnlyList<double> Trades, double ExpectedCost, double Deviation, double RiskAversion)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Trades.Count} trades, expected cost {ExpectedCost:F0}, standard deviation {Deviation:F0}");
}
