namespace AlgoAcademy.Research;

/// <summary>A smooth density of a sample at evenly spaced places from its lowest to its highest value.</summary>
internal sealed record KernelDensity(double[] At, double[] Heights)
{
    private const int Places = 81;
    private const int MostValues = 5000;

    /// <summary>
    /// Gaussian kernel with the bandwidth 0.9 · min(s, IQR / 1.34) · n^(−1/5). Source: Silverman (1986), Density Estimation for
    /// Statistics and Data Analysis, eq. 3.31. Of more than 5,000 values evenly spaced order statistics stand for all.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than two different values.</exception>
    internal static KernelDensity Of(double[] sorted, string name)
    {
        if (!(sorted[^1] > sorted[0]))
            throw new ArgumentException($"The density of '{name}' needs two different values; all {sorted.Length} were {sorted[0]}. Use Boxes or Markers.", nameof(sorted));
        var spread = (SampleGroup.Quantile(sorted, 0.75) - SampleGroup.Quantile(sorted, 0.25)) / 1.34;
        var deviation = Sample.StandardDeviation(sorted);
        var bandwidth = 0.9 * (spread > 0 ? Math.Min(deviation, spread) : deviation) * Math.Pow(sorted.Length, -0.2);
        var count = Math.Min(sorted.Length, MostValues);
        double[] values = count == sorted.Length ? sorted : [.. Enumerable.Range(0, count).Select(i => SampleGroup.Quantile(sorted, i / (count - 1.0)))];
        double[] at = [.. Enumerable.Range(0, Places).Select(i => sorted[0] + ((sorted[^1] - sorted[0]) * i / (Places - 1)))];
        var scale = 1 / (count * bandwidth * Math.Sqrt(2 * Math.PI));
        return new KernelDensity(at, [.. at.Select(y => scale * values.Sum(v => Math.Exp(-0.5 * (y - v) * (y - v) / (bandwidth * bandwidth))))]);
    }
}
