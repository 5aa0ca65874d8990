namespace AlgoAcademy.Research;

/// <summary>Counts of values in equal intervals.</summary>
internal static class Binning
{
    /// <summary>Centres and counts of <paramref name="bins"/> intervals from the lowest to the highest value; the highest is in the last.</summary>
    internal static (double[] Centers, double[] Counts) Equal(IReadOnlyList<double> values, int bins, string name)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (bins is < 1 or > Downsampling.MaximumPoints)
            throw new ArgumentOutOfRangeException(nameof(bins), bins, $"Bins must be from 1 to {Downsampling.MaximumPoints}.");
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
            throw new ArgumentException($"Histogram '{name}' needs at least one finite value; had {values.Count} values, none finite.", nameof(values));

        var (low, high) = ValueRange.Of(finite);
        var width = high > low ? (high - low) / bins : 1.0 / bins;
        var start = high > low ? low : low - 0.5;
        var counts = new double[bins];
        foreach (var value in finite)
            counts[Math.Min((int)((value - start) / width), bins - 1)]++;
        return ([.. Enumerable.Range(0, bins).Select(i => start + (i + 0.5) * width)], counts);
    }
}
