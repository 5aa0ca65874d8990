namespace AlgoAcademy.Research;

/// <summary>
/// Tomorrow's realized variance from that of the last day, week and month (HAR-RV, Corsi 2009): v[t+1] = c + β_d v[t] + β_w v̄₅[t] +
/// β_m v̄₂₂[t] + e, by least squares with HAC errors. Taught in lesson 42.
/// </summary>
/// <param name="Regression">Constant, day, week, month with their errors.</param>
public sealed record HarModel(OlsFit Regression)
{
    private const int Week = 5;
    private const int Month = 22;

    /// <summary>Fits on a series of realized variances (or volatilities, or their logarithms).</summary>
    /// <param name="realized">One value a day; leading NaN are left out.</param>
    /// <exception cref="ArgumentException">Fewer than 40 values, a value not finite, values that do not vary.</exception>
    public static HarModel Fit(Series realized)
    {
        _ = Observed.Values(realized, 40);
        return new HarModel(Ols.Fit(realized, realized.Lag(1), Mean(realized, Week).Lag(1), Mean(realized, Month).Lag(1)));
    }

    /// <summary>At bar t the forecast for t+1, from values up to t; NaN for the first 21 values.</summary>
    /// <param name="realized">The series, or one that goes on after it.</param>
    /// <exception cref="ArgumentException">A value after the warm-up is not finite, or there is none.</exception>
    public Series Forecast(Series realized)
    {
        _ = Observed.Values(realized, 1);
        var b = Regression.Coefficients;
        return ((b[1] * realized) + (b[2] * Mean(realized, Week)) + (b[3] * Mean(realized, Month)) + b[0]).Named("HAR forecast");
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"HAR constant {Regression.Coefficients[0]:G4}, day {Regression.Coefficients[1]:F3}, week {Regression.Coefficients[2]:F3}, month {Regression.Coefficients[3]:F3}, R² {Regression.RSquared:F3}, n {Regression.Observations}");

    private static Series Mean(Series series, int days)
    {
        var values = new double[series.Count];
        var start = series.WarmUp;
        for (var t = 0; t < values.Length; t++)
        {
            values[t] = t < start + days - 1 ? double.NaN : Sample.Mean(series.Values.AsSpan(t - days + 1, days));
        }

        return new Series($"mean of {days}", series.Axis, values);
    }
}
