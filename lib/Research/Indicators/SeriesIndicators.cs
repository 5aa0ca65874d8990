namespace AlgoAcademy.Research;

/// <summary>
/// The indicators as they are called in a cell: <c>bars.Close.Ema(10)</c>. Each gives a series on the same axis, NaN
/// through its warm-up, whose value at t uses nothing after t.
/// </summary>
public static class SeriesIndicators
{
    /// <summary>Simple moving average of the last <paramref name="length"/> values; see <see cref="AlgoAcademy.Research.Sma"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Series Sma(this Series source, int length) => Run(source, $"SMA {length}", length, Research.Sma.Compute);

    /// <summary>Exponential moving average of span <paramref name="length"/>; see <see cref="AlgoAcademy.Research.Ema"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Series Ema(this Series source, int length) => Run(source, $"EMA {length}", length, Research.Ema.Compute);

    /// <summary>Sample standard deviation of the last <paramref name="length"/> values; see <see cref="AlgoAcademy.Research.RollingStd"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 2.</exception>
    public static Series RollingStd(this Series source, int length) => Run(source, $"std {length}", length, Research.RollingStd.Compute);

    /// <summary>Return over the last <paramref name="length"/> bars as a fraction; see <see cref="AlgoAcademy.Research.Roc"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Series Roc(this Series source, int length) => Run(source, $"ROC {length}", length, Research.Roc.Compute);

    /// <summary>
    /// Annualized volatility of a series of <em>returns</em>, weights fading with the center of mass; see
    /// <see cref="AlgoAcademy.Research.EwmaVolatility"/>. Annualized by √BarsPerYear of the series.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The center of mass is below 1.</exception>
    public static Series EwmaVolatility(this Series returns, int centerOfMass = 60)
    {
        var perBar = Run(returns, $"EWMA volatility {centerOfMass}", centerOfMass, Research.EwmaVolatility.Compute);
        return perBar * Math.Sqrt(perBar.BarsPerYear);
    }

    private delegate void Computation(ReadOnlySpan<double> source, int length, Span<double> destination);

    private static Series Run(Series source, FormattableString name, int length, Computation compute)
    {
        ArgumentNullException.ThrowIfNull(source);
        var result = new double[source.Count];
        compute(source.Values.AsSpan(), length, result);
        return source.With(FormattableString.Invariant(name), result);
    }
}
