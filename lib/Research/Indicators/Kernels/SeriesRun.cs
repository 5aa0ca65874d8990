namespace AlgoAcademy.Research;

/// <summary>Turns an indicator into a named series on the axis of what it was computed from.</summary>
internal static class SeriesRun
{
    public delegate void Computation(ReadOnlySpan<double> source, int length, Span<double> destination);

    public static Series Compute(this Series source, FormattableString name, int length, Computation compute)
    {
        ArgumentNullException.ThrowIfNull(source);
        var result = new double[source.Count];
        compute(source.Values.AsSpan(), length, result);
        return source.With(FormattableString.Invariant(name), result);
    }

    public static Series Through<TIndicator>(this Series source, FormattableString name, TIndicator indicator)
        where TIndicator : IIndicator<double, double>
    {
        ArgumentNullException.ThrowIfNull(source);
        var result = new double[source.Count];
        Batch.Run(indicator, source.Values.AsSpan(), result);
        return source.With(FormattableString.Invariant(name), result);
    }

    public static Series Through<TIndicator>(this BarSeries bars, FormattableString name, TIndicator indicator)
        where TIndicator : IIndicator<Bar, double>
    {
        var result = new double[bars.Count];
        Batch.Run(indicator, new BarSpans(bars), result);
        return bars.Close.With(FormattableString.Invariant(name), result);
    }

    /// <summary>A volatility of a bar as that of a year.</summary>
    public static Series Annualized(this Series perBar) => perBar * Math.Sqrt(perBar.BarsPerYear);

    public static Series Through<TIndicator>(this Series x, Series y, FormattableString name, TIndicator indicator)
        where TIndicator : IIndicator<(double X, double Y), double>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        x.Axis.RequireAlignedWith(y.Axis, $"'{x.Name}' and '{y.Name}'");
        var result = new double[x.Count];
        Batch.Run(indicator, x.Values.AsSpan(), y.Values.AsSpan(), result);
        return x.With(FormattableString.Invariant(name), result);
    }
}
