namespace AlgoAcademy.Research;

/// <summary>
/// Series of different markets onto one time axis, so that they can be computed with: the closes of two exchanges, a stock and a
/// currency, monthly figures beside daily bars.
/// </summary>
public static class Align
{
    /// <summary>The times that all series have. Nothing is made up, and what the others did meanwhile is lost.</summary>
    /// <param name="series">At least one, with different names, all of one frequency.</param>
    /// <exception cref="ArgumentException">No series, a name twice, or different frequencies.</exception>
    public static SeriesPanel Inner(params IReadOnlyList<Series> series)
    {
        var frequency = FrequencyOf(series);
        IEnumerable<DateTime> times = series[0].Times;
        foreach (var other in series.Skip(1))
        {
            times = times.Intersect(other.Times);
        }

        return OnAxis(series, new TimeAxis([.. times.Order()], frequency), GapFill.Missing);
    }

    /// <summary>The times that any series has; where a series has none, the fill rule says what stands there.</summary>
    /// <param name="fill">NaN, or the value before. Never the value after: that would be the future.</param>
    /// <param name="series">At least one, with different names, all of one frequency.</param>
    /// <exception cref="ArgumentException">No series, a name twice, or different frequencies.</exception>
    public static SeriesPanel Outer(GapFill fill, params IReadOnlyList<Series> series)
    {
        var frequency = FrequencyOf(series);
        if (!Enum.IsDefined(fill))
        {
            throw new ArgumentOutOfRangeException(nameof(fill), fill, $"Fill must be {nameof(GapFill.Missing)} or {nameof(GapFill.Previous)}; was {fill}.");
        }

        return OnAxis(series, new TimeAxis([.. series.SelectMany(one => one.Times).Distinct().Order()], frequency), fill);
    }

    private static SeriesPanel OnAxis(IReadOnlyList<Series> series, TimeAxis axis, GapFill fill) =>
        new(string.Join(", ", series.Select(one => one.Name)), [.. series.Select(one => new Series(one.Name, axis, Values(one, axis, fill)))]);

    private static double[] Values(Series series, TimeAxis axis, GapFill fill)
    {
        var values = new double[axis.Count];
        var next = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var time = axis.Times[i];
            while (next < series.Count && series.Times[next] < time)
            {
                next++;
            }

            var present = next < series.Count && series.Times[next] == time;
            values[i] = present ? series[next]
                : fill == GapFill.Previous && next > 0 ? series[next - 1]
                : double.NaN;
        }

        return values;
    }

    private static Frequency FrequencyOf(IReadOnlyList<Series> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count == 0 || series.Any(one => one is null))
        {
            throw new ArgumentException($"Align needs at least one series, none of them null; had {series.Count}.", nameof(series));
        }

        var first = series[0].Axis.Frequency;
        return series.FirstOrDefault(one => one.Axis.Frequency.Name != first.Name) is { } other
            ? throw new ArgumentException(
                $"Align needs series of one frequency; '{series[0].Name}' is {first.Name}, '{other.Name}' {other.Axis.Frequency.Name}. "
                + "Resample the finer, or join with series.AsOf(axis).", nameof(series))
            : first;
    }
}
