namespace AlgoAcademy.Research;

/// <summary>
/// Has the mean moved? The exponentially weighted mean of a series between its limits (Roberts 1959): slow shifts of half a deviation
/// show earlier than in single values. Limits are those of the long run, ±Lσ√(λ / (2 − λ)).
/// </summary>
/// <param name="Average">z[t] = λ x[t] + (1 − λ) z[t−1], beginning at the target; NaN in the warm-up.</param>
/// <param name="Limit">Distance from the target that raises the alarm.</param>
/// <param name="Target">The mean in good order.</param>
public sealed record EwmaChart(Series Average, double Limit, double Target)
{
    /// <summary>Indices at which the average is beyond the limit.</summary>
    public IReadOnlyList<int> Alarms => [.. Enumerable.Range(0, Average.Count).Where(t => Math.Abs(Average[t] - Target) > Limit)];

    /// <summary>Watches a series; value t uses values up to t only.</summary>
    /// <param name="series">Leading NaN are left out.</param>
    /// <param name="target">The mean in good order.</param>
    /// <param name="deviation">σ of a single value in good order, above zero.</param>
    /// <param name="weight">λ, above 0 and at most 1; 0.2 is usual.</param>
    /// <param name="width">L, above zero; 3 is usual.</param>
    /// <exception cref="ArgumentException">A parameter out of range, or a value not finite.</exception>
    public static EwmaChart Of(Series series, double target, double deviation, double weight = 0.2, double width = 3)
    {
        OptionRules.Require(OptionRules.Within(target, double.MinValue, double.MaxValue).Concat(OptionRules.Positive(deviation))
            .Concat(OptionRules.Within(weight, 1e-6, 1)).Concat(OptionRules.Positive(width)), nameof(deviation));
        var values = Observed.Values(series, 1);
        var start = series.Count - values.Length;
        var average = new double[series.Count];
        average.AsSpan(0, start).Fill(double.NaN);
        var last = target;
        for (var t = 0; t < values.Length; t++)
            average[start + t] = last = (weight * values[t]) + ((1 - weight) * last);
        return new EwmaChart(new Series("EWMA", series.Axis, average), width * deviation * Math.Sqrt(weight / (2 - weight)), target);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"EWMA chart of {Average.Count} bars: target {Target} ± {Limit:G4}, {Alarms.Count} beyond");
}
