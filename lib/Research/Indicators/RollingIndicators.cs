namespace AlgoAcademy.Research;

/// <summary>Statistics of a moving window as they are called in a cell: <c>returns.RollingStd(20)</c>.</summary>
public static class RollingIndicators
{
    /// <summary>Sample standard deviation of the last <paramref name="length"/> values; see <see cref="AlgoAcademy.Research.RollingStd"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 2.</exception>
    public static Series RollingStd(this Series source, int length) => source.Compute($"std {length}", length, Research.RollingStd.Compute);

    /// <summary>Sample variance of the last <paramref name="length"/> values; see <see cref="AlgoAcademy.Research.RollingVariance"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 2.</exception>
    public static Series RollingVariance(this Series source, int length) => source.Through($"variance {length}", new RollingVariance(length));

    /// <summary>Z-score; see <see cref="AlgoAcademy.Research.Zscore"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Zscore(this Series source, int length) =>
        source.Through($"Zscore {length}", new Zscore(length));

    /// <summary>Skewness of the last n values, corrected for bias.; see <see cref="AlgoAcademy.Research.RollingSkew"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingSkew(this Series source, int length) =>
        source.Through($"RollingSkew {length}", new RollingSkew(length));

    /// <summary>Excess kurtosis of the last n values, corrected for bias; see <see cref="AlgoAcademy.Research.RollingKurt"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingKurt(this Series source, int length) =>
        source.Through($"RollingKurt {length}", new RollingKurt(length));

    /// <summary>Smallest of the last n values.; see <see cref="AlgoAcademy.Research.RollingMin"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingMin(this Series source, int length) =>
        source.Through($"RollingMin {length}", new RollingMin(length));

    /// <summary>Largest of the last n values.; see <see cref="AlgoAcademy.Research.RollingMax"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingMax(this Series source, int length) =>
        source.Through($"RollingMax {length}", new RollingMax(length));

    /// <summary>Median of the last n values; see <see cref="AlgoAcademy.Research.RollingMedian"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingMedian(this Series source, int length) =>
        source.Through($"RollingMedian {length}", new RollingMedian(length));

    /// <summary>Quantile of the last n values, between two neighbors by a straight line.; see <see cref="AlgoAcademy.Research.RollingQuantile"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingQuantile(this Series source, int length, double fraction) =>
        source.Through($"RollingQuantile {length} {fraction}", new RollingQuantile(length, fraction));

    /// <summary>Rank of the newest value in its window; see <see cref="AlgoAcademy.Research.RollingRank"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingRank(this Series source, int length) =>
        source.Through($"RollingRank {length}", new RollingRank(length));

    /// <summary>Sample covariance of two columns over n bars.; see <see cref="AlgoAcademy.Research.RollingCovariance"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingCovariance(this Series source, Series other, int length) =>
        source.Through(other, $"RollingCovariance {length}", new RollingCovariance(length));

    /// <summary>Correlation of two columns over n bars; see <see cref="AlgoAcademy.Research.RollingCorrelation"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingCorrelation(this Series source, Series other, int length) =>
        source.Through(other, $"RollingCorrelation {length}", new RollingCorrelation(length));

    /// <summary>Beta of returns to those of a market over n bars; see <see cref="AlgoAcademy.Research.RollingBeta"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingBeta(this Series source, Series other, int length) =>
        source.Through(other, $"RollingBeta {length}", new RollingBeta(length));

    /// <summary>Slope of the straight line fitted to the last n values by least squares.; see <see cref="AlgoAcademy.Research.RollingSlope"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingSlope(this Series source, int length) =>
        source.Through($"RollingSlope {length}", new RollingSlope(length));

    /// <summary>How much of the variance of the last n values a straight line explains; see <see cref="AlgoAcademy.Research.RollingRSquared"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series RollingRSquared(this Series source, int length) =>
        source.Through($"RollingRSquared {length}", new RollingRSquared(length));

    /// <summary>Hurst exponent of the last n returns by rescaled range; see <see cref="AlgoAcademy.Research.Hurst"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public static Series Hurst(this Series source, int length = 256) =>
        source.Through($"Hurst {length}", new Hurst(length));
}
