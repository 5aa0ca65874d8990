namespace AlgoAcademy.Research;

/// <summary>What an estimator reads from a series: the values after the warm-up, all of them finite, enough of them.</summary>
internal static class Observed
{
    /// <exception cref="ArgumentException">A value after the warm-up is not finite, or there are fewer than <paramref name="least"/>.</exception>
    public static double[] Values(Series series, int least)
    {
        ArgumentNullException.ThrowIfNull(series);
        return From(series, series.WarmUp, least);
    }

    /// <summary>The common part of series on one axis: from where the last of them has left its warm-up.</summary>
    /// <exception cref="ArgumentException">As above, or the axes differ, or there is no series.</exception>
    public static double[][] Columns(IReadOnlyList<Series> series, int least)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count == 0)
        {
            throw new ArgumentException("At least one series is needed.", nameof(series));
        }

        var start = 0;
        foreach (var one in series)
        {
            ArgumentNullException.ThrowIfNull(one, nameof(series));
            series[0].Axis.RequireAlignedWith(one.Axis, nameof(series));
            start = Math.Max(start, one.WarmUp);
        }

        return [.. series.Select(one => From(one, start, least))];
    }

    private static double[] From(Series series, int start, int least)
    {
        var values = series.Values.AsSpan()[start..];
        if (values.Length < least)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"'{series.Name}' must have at least {least} values after its warm-up; had {values.Length}."), nameof(series));
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"'{series.Name}' must be finite after its warm-up; value {start + i} ({series.Times[start + i]:yyyy-MM-dd}) was {values[i]}."), nameof(series));
            }
        }

        return values.ToArray();
    }
}
