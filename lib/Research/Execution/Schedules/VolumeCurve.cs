namespace AlgoAcademy.Research;

/// <summary>
/// How the volume of a day spreads over its bins: a smile in most markets. Forecast by the mean of past days' fractions, which a few
/// days of extreme volume do not dominate. Source: Białkowski, Darolles, Le Fol (2008), the static benchmark of their section 4.
/// </summary>
/// <param name="Fractions">Expected fraction of the day's volume in each bin; they add up to 1.</param>
/// <param name="Deviations">Standard deviation of each bin's fraction over the past days (ddof 1); NaN when fewer than two days are known.</param>
public sealed record VolumeCurve(IReadOnlyList<double> Fractions, IReadOnlyList<double> Deviations)
{
    /// <summary>Number of bins.</summary>
    public int Count => Fractions.Count;

    /// <summary>A curve that is known.</summary>
    /// <param name="weights">Volume or fraction of each bin, zero or more, not all zero.</param>
    /// <exception cref="ArgumentException">Weights out of range.</exception>
    public static VolumeCurve Of(IReadOnlyList<double> weights) => Forecast([weights]);

    /// <summary>The mean of past days.</summary>
    /// <param name="days">Volume of each bin of each day; all days have the same bins.</param>
    /// <exception cref="ArgumentException">No days, days of different length, or a day without volume.</exception>
    public static VolumeCurve Forecast(IReadOnlyList<IReadOnlyList<double>> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0 || days.Any(day => day is null || day.Count == 0 || day.Count != days[0].Count || day.Any(static volume => !(volume >= 0 && double.IsFinite(volume))) || !(day.Sum() > 0)))
            throw new ArgumentException("days must be at least one, each of the same number of bins, with volumes of zero or more, not all zero.", nameof(days));
        double[][] shares = [.. days.Select(static day => day.Select(volume => volume / day.Sum()).ToArray())];
        double[] means = [.. Enumerable.Range(0, days[0].Count).Select(bin => shares.Average(day => day[bin]))];
        double[] deviations = [.. means.Select((mean, bin) => shares.Length < 2 ? double.NaN : Math.Sqrt(shares.Sum(day => Math.Pow(day[bin] - mean, 2)) / (shares.Length - 1)))];
        return new VolumeCurve(means, deviations);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"volume curve of {Count} bins: {Fractions[0]:P1} in the first, {Fractions.Min():P1} at least, {Fractions[^1]:P1} in the last");
}
