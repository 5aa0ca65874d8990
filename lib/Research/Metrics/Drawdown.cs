namespace AlgoAcademy.Research;

/// <summary>How far a value is below its highest so far: a fraction, 0 at a new high, −0.25 a quarter below it.</summary>
[Metric("x[t] / max(x[0..t]) − 1, a series", Reads = "equity", Unit = "fraction, ≤ 0", Undefined = "first value not above zero", Source = "—")]
public static class Drawdown
{
    /// <summary>dd[t] = x[t] / max(x[0..t]) − 1 into <paramref name="destination"/>.</summary>
    /// <param name="equity">
    /// Equity or prices; leading NaN stay NaN, a later NaN makes all that follow NaN, a first number not above zero makes all NaN.
    /// Below −1 for an account in debt.
    /// </param>
    /// <param name="destination">As long as the equity.</param>
    /// <exception cref="ArgumentException">Spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> equity, Span<double> destination)
    {
        Window.Require(equity, destination);
        var start = Window.FillWarmUp(equity, destination, 0);
        var peak = start < equity.Length && equity[start] > 0 ? equity[start] : double.NaN;
        for (var t = start; t < equity.Length; t++)
        {
            peak = Math.Max(peak, equity[t]);
            destination[t] = (equity[t] / peak) - 1;
        }
    }
}
