namespace AlgoAcademy.Research;

/// <summary>
/// Spread from daily close, high and low (Abdi and Ranaldo 2017): a close is at the bid or the ask, the middle of the range is near the
/// middle price, so S² = 4 E[(c[t] − η[t])(c[t] − η[t+1])], in logarithms, η = (ln high + ln low)/2 (equation 8). Taught in lesson 04.
/// </summary>
public static class AbdiRanaldo
{
    /// <summary>
    /// Over all bars, √max(0, 4 × the mean of the products): the "monthly corrected" estimate (their equation 11 when the bars are those of a
    /// month). A fraction of the price; NaN below two bars.
    /// </summary>
    /// <param name="bars">Daily bars.</param>
    public static double Of(BarSeries bars)
    {
        var products = Products(bars);
        return products.Length < 2 ? double.NaN : Math.Sqrt(Math.Max(0, 4 * products.Skip(1).Average()));
    }

    /// <summary>
    /// At each bar √max(0, 4 × its product), from it and the one before: the "two-day corrected" estimates, whose mean the authors prefer
    /// (their equation 12). The first is NaN.
    /// </summary>
    /// <param name="bars">Daily bars.</param>
    public static Series TwoDay(BarSeries bars)
    {
        var products = Products(bars);
        return new Series("Abdi-Ranaldo spread", bars.Axis, Array.ConvertAll(products, static product => double.IsNaN(product) ? product : Math.Sqrt(Math.Max(0, 4 * product))));
    }

    // (c[t−1] − η[t−1])(c[t−1] − η[t]): known at the close of t.
    private static double[] Products(BarSeries bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        double Middle(int t) => (Math.Log(bars.High[t]) + Math.Log(bars.Low[t])) / 2;
        return [.. Enumerable.Range(0, bars.Count).Select(t => t == 0
            ? double.NaN
            : (Math.Log(bars.Close[t - 1]) - Middle(t - 1)) * (Math.Log(bars.Close[t - 1]) - Middle(t)))];
    }
}
