namespace AlgoAcademy.Research;

/// <summary>Turns points of the unit cube into points of a space, leaving out what is forbidden and what came before.</summary>
internal sealed class DistinctPoints(ParameterSpace space)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The point at these coordinates; null when it is forbidden or was given out before.</summary>
    internal ParameterSet? TryTake(double[] unit) => At(unit) is { } point && seen.Add(point.Key()) ? point : null;

    /// <summary>The same without giving it out.</summary>
    internal ParameterSet? Look(double[] unit) => At(unit) is { } point && !seen.Contains(point.Key()) ? point : null;

    /// <summary>
    /// The next <paramref name="count"/> points of a sequence; fewer when a long search finds no more, because the space
    /// has no more.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="sequence">Where they are drawn from.</param>
    /// <param name="taken">Told the coordinates of each.</param>
    /// <exception cref="ArgumentException">No point was found at all.</exception>
    internal List<ParameterSet> TakeSome(int count, IEnumerable<double[]> sequence, Action<double[]>? taken = null) => Take(count, sequence, taken) is { Count: > 0 } points
        ? points
        : throw new ArgumentException("The constraints must leave something to try; 10000 points drawn from the ranges were all forbidden.", nameof(count));

    private List<ParameterSet> Take(int count, IEnumerable<double[]> sequence, Action<double[]>? taken)
    {
        var points = new List<ParameterSet>();
        var misses = 0;
        foreach (var unit in sequence)
        {
            if (TryTake(unit) is { } point)
            {
                points.Add(point);
                taken?.Invoke(unit);
                misses = 0;
            }

            if (points.Count == count || ++misses > 10_000)
            {
                break;
            }
        }

        return points;
    }

    private ParameterSet? At(double[] unit) => space.TryPoint([.. unit.Select((u, i) => space.Parameters[i].AtUnit(u))]);
}
