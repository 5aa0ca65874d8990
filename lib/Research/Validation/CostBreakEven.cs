namespace AlgoAcademy.Research;

/// <summary>How dear trading may become before a strategy earns nothing.</summary>
/// <param name="Bps">
/// Cost of each fill in basis points of its value at which the total return is zero; 0 when it loses even without costs; infinite when
/// it earns at 2,500; NaN without a fill.
/// </param>
/// <param name="PaidBps">Commission and slippage of the run, basis points.</param>
public sealed record CostBreakEven(double Bps, double PaidBps)
{
    private const double Most = 2_500;

    /// <summary>Break-even over costs paid: 2 means that costs may double. NaN when nothing was paid.</summary>
    public double Margin => PaidBps > 0 ? Bps / PaidBps : double.NaN;

    /// <summary>Finds it by bisection to 0.001 bp, running the signal again with other commissions and no slippage.</summary>
    public static CostBreakEven Of(BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var paid = result.Costs.CommissionBps + result.Costs.SlippageBps;
        if (result.Fills.Count == 0)
        {
            return new CostBreakEven(double.NaN, paid);
        }

        if (ReturnAt(result, 0) <= 0)
        {
            return new CostBreakEven(0, paid);
        }

        var most = Math.Min(Most, 9_000 / result.Signal.MaxExposure);
        if (ReturnAt(result, most) > 0)
        {
            return new CostBreakEven(double.PositiveInfinity, paid);
        }

        double earns = 0, loses = most;
        while (loses - earns > 0.001)
        {
            var middle = (earns + loses) / 2;
            (earns, loses) = ReturnAt(result, middle) > 0 ? (middle, loses) : (earns, middle);
        }

        return new CostBreakEven((earns + loses) / 2, paid);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"earns nothing at {Bps:F2} bp a fill; {PaidBps:F2} bp were paid");

    private static double ReturnAt(BacktestResult result, double bps) => Rerun.With(result, Costs.Bps(bps, 0)).TotalReturn();
}
