namespace AlgoAcademy.Research;

/// <summary>Statistics of a moving window as they are called in a cell: <c>returns.RollingStd(20)</c>.</summary>
public static class RollingIndicators
{
    /// <summary>Sample standard deviation of the last <paramref name="length"/> values; see <see cref="AlgoAcademy.Research.RollingStd"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 2.</exception>
    public static Series RollingStd(this Series source, int length) => source.Through($"std {length}", new RollingStd(length));

    /// <summary>Sample variance of the last <paramref name="length"/> values; see <see cref="AlgoAcademy.Research.RollingVariance"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 2.</exception>
    public static Series RollingVariance(this Series source, int length) => source.Through($"variance {length}", new RollingVariance(length));
}
