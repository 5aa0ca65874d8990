using System.Globalization;

namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    private const int TailPoints = 250;

    /// <summary>
    /// How values are distributed: a histogram of them all, the counts a normal distribution of the same mean and standard
    /// deviation (ddof 1) would give, and vertical lines at the 5 % and the 95 % quantile (linear between order statistics).
    /// </summary>
    /// <param name="values">At least two different finite values; NaN is left out.</param>
    /// <param name="name">What the values are: <c>daily returns</c>.</param>
    /// <param name="bins">Number of equal intervals.</param>
    /// <exception cref="ArgumentException">Fewer than two different finite values.</exception>
    public Chart Distribution(IReadOnlyList<double> values, string name, int bins = 60)
    {
        var sorted = SampleGroup.Of(name, values).Sorted;
        if (!(sorted[^1] > sorted[0]))
            throw new ArgumentException($"The distribution of '{name}' needs two different values; all {sorted.Length} were {sorted[0]}.", nameof(values));
        var (mean, deviation) = (Sample.Mean(sorted), Sample.StandardDeviation(sorted));
        var width = (sorted[^1] - sorted[0]) / bins;
        double[] x = [.. Enumerable.Range(0, 201).Select(i => sorted[0] + ((sorted[^1] - sorted[0]) * i / 200))];
        var peak = sorted.Length * width / (deviation * Math.Sqrt(2 * Math.PI));
        double[] normal = [.. x.Select(v => peak * Math.Exp(-0.5 * Math.Pow((v - mean) / deviation, 2)))];
        string Quantile(string share, double at) => $"{share} quantile {ValueText.Of(at, XFormat)}";
        var (low, high) = (SampleGroup.Quantile(sorted, 0.05), SampleGroup.Quantile(sorted, 0.95));
        return Histogram(values, name, bins, new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid })
            .Line(x, normal, "normal with the same mean and deviation", new TraceStyle { Color = Palette.Vermillion, Dash = LineDash.Solid })
            .VerticalLine(low, Quantile("5%", low), new TraceStyle { Color = Palette.Purple, Dash = LineDash.Dash, Width = 1.6 })
            .VerticalLine(high, Quantile("95%", high), new TraceStyle { Color = Palette.Purple, Dash = LineDash.Dot, Width = 1.6 });
    }

    /// <summary>
    /// Quantiles of the values against those of a normal distribution of the same mean and standard deviation, at the
    /// probabilities (i − 0.5) / n, and the line on which they would be equal. Source: Wilk and Gnanadesikan (1968).
    /// </summary>
    /// <param name="values">At least two different finite values; NaN is left out.</param>
    /// <param name="name">What the values are.</param>
    /// <exception cref="ArgumentException">Fewer than two different finite values.</exception>
    public Chart NormalQuantiles(IReadOnlyList<double> values, string name)
    {
        var sorted = SampleGroup.Of(name, values).Sorted;
        if (!(sorted[^1] > sorted[0]))
            throw new ArgumentException($"Quantiles of '{name}' need two different values; all {sorted.Length} were {sorted[0]}.", nameof(values));
        var (mean, deviation) = (Sample.Mean(sorted), Sample.StandardDeviation(sorted));
        double[] expected = [.. Enumerable.Range(0, sorted.Length).Select(i => mean + (deviation * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (i + 0.5) / sorted.Length)))];
        // The tails are what is looked at: of many points the outer ones all stay.
        int[] kept = [.. Enumerable.Range(0, sorted.Length).Where(i => Math.Min(i, sorted.Length - 1 - i) < TailPoints || i % (1 + (sorted.Length / Downsampling.MaximumPoints * 2)) == 0)];
        var shown = kept.Length == sorted.Length ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({kept.Length:N0} of {sorted.Length:N0} shown, tails in full)");
        return Markers([.. kept.Select(i => expected[i])], [.. kept.Select(i => sorted[i])], shown, new TraceStyle { Size = 4 })
            .Line([expected[0], expected[^1]], [expected[0], expected[^1]], "equal quantiles", new TraceStyle { Color = Palette.Vermillion, Dash = LineDash.Dash });
    }

    /// <summary>
    /// Autocorrelations as bars at their lags, with the band ±1.96 / √n in which 95 % of them fall when there is none.
    /// Source: Bartlett (1946).
    /// </summary>
    /// <param name="correlations">Autocorrelation at lag 1, 2, 3, …</param>
    /// <param name="observations">Number n of observations they come from.</param>
    /// <param name="name">What was correlated with its own past.</param>
    /// <exception cref="ArgumentException">No lag, or fewer observations than lags.</exception>
    public Chart Correlogram(IReadOnlyList<double> correlations, int observations, string name)
    {
        ArgumentNullException.ThrowIfNull(correlations);
        if (correlations.Count == 0 || observations <= correlations.Count)
            throw new ArgumentException($"A correlogram needs at least one lag and more observations than lags; had {correlations.Count} lags of {observations} observations.", nameof(correlations));
        var band = 1.96 / Math.Sqrt(observations);
        double[] lags = [.. Enumerable.Range(1, correlations.Count).Select(i => (double)i)];
        return Bars(lags, correlations, name, new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid })
            .HorizontalBand(-band, band, string.Create(CultureInfo.InvariantCulture, $"95% band without autocorrelation, ±{band:0.000}"));
    }
}
