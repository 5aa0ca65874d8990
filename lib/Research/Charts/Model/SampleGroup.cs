namespace AlgoAcademy.Research;

/// <summary>The finite values of a group, ascending.</summary>
internal sealed record SampleGroup(string Name, double[] Sorted)
{
    internal static SampleGroup[] All(IReadOnlyList<KeyValuePair<string, IReadOnlyList<double>>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0)
            throw new ArgumentException("There must be at least one group of values; there was none.", nameof(groups));
        return [.. groups.Select(g => Of(g.Key, g.Value))];
    }

    internal static SampleGroup Of(string name, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        return sorted.Length > 0
            ? new SampleGroup(name, sorted)
            : throw new ArgumentException($"'{name}' needs at least one finite value; had {values.Count} values, none finite.", nameof(values));
    }

    /// <summary>The quantile of ascending values, linear between order statistics. Source: Hyndman and Fan (1996), definition 7.</summary>
    internal static double Quantile(ReadOnlySpan<double> sorted, double probability)
    {
        var place = probability * (sorted.Length - 1);
        var below = Math.Min((int)place, sorted.Length - 1);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
