namespace AlgoAcademy.Research;

/// <summary>
/// What trading costs, in basis points (1 bp = 0.0001) of the traded value. No borrow fee, no interest on cash: results of
/// long shorts and of leverage are flattered by that.
/// </summary>
public sealed record Costs
{
    private const double PerBasisPoint = 1e-4;

    private Costs(double commissionBps, double slippageBps)
    {
        OptionRules.Require(
        [
            .. OptionRules.Within(commissionBps, 0, 5_000),
            .. OptionRules.Within(slippageBps, 0, 5_000),
        ], nameof(commissionBps));
        CommissionBps = commissionBps;
        SlippageBps = slippageBps;
    }

    /// <summary>Trading for free: only to see what a strategy loses to costs.</summary>
    public static Costs None { get; } = new(0, 0);

    /// <summary>Commission on the value at the fill price, basis points.</summary>
    public double CommissionBps { get; }

    /// <summary>How much worse than the open an order is filled, basis points: buys higher, sells lower.</summary>
    public double SlippageBps { get; }

    /// <summary>Commission and slippage in basis points, each from 0 to 5,000.</summary>
    /// <param name="commission">Commission on the value at the fill price.</param>
    /// <param name="slippage">Distance of the fill price from the open, against the trader.</param>
    /// <exception cref="ArgumentException">Outside that range.</exception>
    public static Costs Bps(double commission, double slippage) => new(commission, slippage);

    internal double Commission => CommissionBps * PerBasisPoint;

    internal double Slippage => SlippageBps * PerBasisPoint;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"commission {CommissionBps} bp, slippage {SlippageBps} bp");
}
