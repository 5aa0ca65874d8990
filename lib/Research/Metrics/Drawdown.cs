namespace AlgoAcademy.Research;

/// <summary>How far a value is below its highest so far: a fraction, 0 at a new high, −0.25 a quarter below it.</summary>
public static class Drawdown
{
    /// <summary>dd[t] = x[t] / max(x[0..t]) − 1 into <paramref name="destination"/>.</summary>
    /// <param name="equity">Equity or prices above zero at their highest; leading NaN stay NaN, a later NaN makes all that follow NaN.</param>
    /// <param name="destination">As long as the equity.</param>
    /// <exception cref="ArgumentException">Spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> equity, Span<double> destination)
    {
        Window.Require(equity, destination);
        var peak = double.NegativeInfinity;
        for (var t = Window.FillWarmUp(equity, destination, 0); t < equity.Length; t++)
        {
            peak = Math.Max(peak, equity[t]);
            destination[t] = (equity[t] / peak) - 1;
        }
    }
}
