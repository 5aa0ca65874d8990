using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Charts of what goes with what: assets with each other, a series with its own past.</summary>
public static class DependenceCharts
{
    /// <summary>
    /// Correlations (Pearson) of the simple returns of each pair of columns, over the times at which both are known; NaN, an
    /// empty cell, for fewer than three of them or a constant column.
    /// </summary>
    /// <param name="prices">At least two columns of prices.</param>
    /// <exception cref="ArgumentException">Fewer than two columns.</exception>
    public static Chart ToCorrelationChart(this SeriesPanel prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        if (prices.Columns.Count < 2)
            throw new ArgumentException($"Correlations need at least two columns; had {prices.Columns.Count}.", nameof(prices));
        Series[] returns = [.. prices.Columns.Select(c => c.Returns())];
        double[][] matrix = [.. returns.Select((a, i) => returns.Select((b, j) => i == j ? 1 : Correlation(a, b)).ToArray())];
        var pairs = Enumerable.Range(0, returns.Length).SelectMany(i => Enumerable.Range(0, i).Select(j => (I: i, J: j, Value: matrix[i][j]))).Where(p => double.IsFinite(p.Value)).ToList();
        string Named((int I, int J, double Value) pair) => string.Create(CultureInfo.InvariantCulture, $"{pair.Value:0.00} between {prices.Columns[pair.J].Name} and {prices.Columns[pair.I].Name}");
        var ends = pairs.Count == 0 ? "no pair has enough common times" : $"from {Named(pairs.MinBy(p => p.Value))} to {Named(pairs.MaxBy(p => p.Value))}";
        return new Chart($"Correlation of the returns of {returns.Length} series", $"Matrix of the correlations of the simple returns of {returns.Length} series: {ends}.")
            .CorrelationMatrix([.. prices.Columns.Select(c => c.Name)], matrix);
    }

    /// <summary>
    /// Autocorrelations at lags of 1 to <paramref name="maxLag"/> bars as bars, with the band ±1.96 / √n in which 95% of them
    /// fall when there is none.
    /// </summary>
    /// <param name="series">Returns, squared returns, residuals.</param>
    /// <param name="maxLag">Highest lag, below the number of values.</param>
    public static Chart ToCorrelogramChart(this Series series, int maxLag = 30)
    {
        var lags = Autocorrelation.UpTo(SeriesCharts.RequireValues(series), maxLag);
        var observations = lags[0].Observations;
        var outside = lags.Count(l => Math.Abs(l.Value) > 1.96 / Math.Sqrt(observations));
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Bars of the autocorrelation of {series.Name} at lags of 1 to {maxLag} bars, from {lags.Min(l => l.Value):0.000} to {lags.Max(l => l.Value):0.000}; {outside} of {lags.Count} leave the 95% band.");
        return new Chart($"Autocorrelation of {series.Name}", alt).X("Lag (bars)").Y("Autocorrelation")
            .Correlogram([.. lags.Select(l => l.Value)], observations, series.Name);
    }

    private static double Correlation(Series a, Series b)
    {
        var (x, y) = (new List<double>(a.Count), new List<double>(a.Count));
        for (var t = 0; t < a.Count; t++)
        {
            if (double.IsFinite(a[t]) && double.IsFinite(b[t]))
            {
                x.Add(a[t]);
                y.Add(b[t]);
            }
        }

        return x.Count < 3 ? double.NaN : Math.Clamp(MathNet.Numerics.Statistics.Correlation.Pearson(x, y), -1, 1);
    }
}
