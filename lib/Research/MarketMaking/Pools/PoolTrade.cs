namespace AlgoAcademy.Research;

/// <summary>A trade with a <see cref="ConstantProductPool"/>.</summary>
/// <param name="PaidIn">What the trader paid, fee included: coins of a sale, cash of a purchase.</param>
/// <param name="PaidOut">What the trader got: cash of a sale, coins of a purchase.</param>
/// <param name="Fee">Part of what was paid in that is set aside for liquidity providers.</param>
/// <param name="After">The pool afterwards.</param>
/// <param name="Price">Cash per coin that the trader paid or got, fee included; NaN for a trade of nothing.</param>
public sealed record PoolTrade(double PaidIn, double PaidOut, double Fee, ConstantProductPool After, double Price)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{PaidIn:F6} in, {PaidOut:F6} out at {Price:F6}, fee {Fee:F6}; then {After}");
}
