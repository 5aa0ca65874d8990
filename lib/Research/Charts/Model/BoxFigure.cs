namespace AlgoAcademy.Research;

/// <summary>The numbers of a box plot. Source: Tukey (1977), Exploratory Data Analysis; whiskers reach at most 1.5 interquartile ranges.</summary>
internal sealed record BoxFigure(double Lower, double Median, double Upper, double LowWhisker, double HighWhisker, double[] Outliers)
{
    internal static BoxFigure Of(double[] sorted)
    {
        var (lower, median, upper) = (SampleGroup.Quantile(sorted, 0.25), SampleGroup.Quantile(sorted, 0.5), SampleGroup.Quantile(sorted, 0.75));
        var reach = 1.5 * (upper - lower);
        bool IsInside(double value) => value >= lower - reach && value <= upper + reach;
        double[] inside = [.. sorted.Where(IsInside)];
        return new BoxFigure(lower, median, upper, Math.Min(inside[0], lower), Math.Max(inside[^1], upper), [.. sorted.Where(v => !IsInside(v))]);
    }
}
