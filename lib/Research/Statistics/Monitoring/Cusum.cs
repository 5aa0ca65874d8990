namespace AlgoAcademy.Research;

/// <summary>
/// Has the mean moved? Cumulative sums of what exceeds an allowance, both ways (Page 1954). Each alarm starts the sums anew.
/// </summary>
/// <param name="Upper">S⁺[t] = max(0, S⁺[t−1] + x[t] − target − allowance), before it is started anew.</param>
/// <param name="Lower">S⁻[t] = max(0, S⁻[t−1] − x[t] + target − allowance).</param>
/// <param name="Alarms">+1 where S⁺ passes the threshold, −1 where S⁻ does, else 0; NaN in the warm-up.</param>
public sealed record Cusum(Series Upper, Series Lower, Series Alarms)
{
    /// <summary>Watches a series; value t uses values up to t only.</summary>
    /// <param name="series">Leading NaN are left out.</param>
    /// <param name="target">The mean in good order.</param>
    /// <param name="allowance">Half of the shift that matters, in units of the series, zero or more.</param>
    /// <param name="threshold">Sum that raises the alarm, above zero; 4 to 5 deviations are usual.</param>
    /// <exception cref="ArgumentException">A parameter out of range, or a value not finite.</exception>
    public static Cusum Of(Series series, double target, double allowance, double threshold)
    {
        OptionRules.Require(OptionRules.Within(target, double.MinValue, double.MaxValue)
            .Concat(OptionRules.Within(allowance, 0, double.MaxValue)).Concat(OptionRules.Positive(threshold)), nameof(threshold));
        var values = Observed.Values(series, 1);
        var start = series.Count - values.Length;
        var columns = Array.ConvertAll(new int[3], _ => new double[series.Count]);
        Array.ForEach(columns, column => column.AsSpan(0, start).Fill(double.NaN));
        double upper = 0, lower = 0;
        for (var t = 0; t < values.Length; t++)
        {
            upper = Math.Max(0, upper + values[t] - target - allowance);
            lower = Math.Max(0, lower - values[t] + target - allowance);
            var alarm = upper > threshold ? 1 : lower > threshold ? -1 : 0;
            (columns[0][start + t], columns[1][start + t], columns[2][start + t]) = (upper, lower, alarm);
            (upper, lower) = alarm == 0 ? (upper, lower) : (0, 0);
        }

        return new Cusum(new Series("CUSUM up", series.Axis, columns[0]), new Series("CUSUM down", series.Axis, columns[1]), new Series("alarm", series.Axis, columns[2]));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"CUSUM of {Alarms.Count} bars: {Alarms.Count(static alarm => alarm > 0)} alarms up, {Alarms.Count(static alarm => alarm < 0)} down");
}
