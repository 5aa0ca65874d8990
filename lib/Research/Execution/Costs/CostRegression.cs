namespace AlgoAcademy.Research;

/// <summary>
/// Least squares of a cost model: for each exponent the rest is linear, so only the exponent is searched; the errors of all four are those of the
/// model made linear around the best (Gauss-Newton), with clusters.
/// </summary>
internal static class CostRegression
{
    private const double Least = 0.05;
    private const double Most = 2;

    public static CostModel Fit(IReadOnlyList<CostSample> samples, double? exponent)
    {
        ArgumentNullException.ThrowIfNull(samples);
        OptionRules.Require(Faults(samples).Concat(exponent is { } given ? OptionRules.Within(given, 1e-3, Most, nameof(exponent)) : []), nameof(samples));
        var best = exponent ?? Search(power => Solve(samples, power).SumOfSquares);
        var fit = Solve(samples, best);
        var isAtEnd = best <= Least * 1.0001 || best >= Most * 0.9999;
        var errors = Errors(samples, best, isFree: exponent is null && !isAtEnd);
        var total = Sample.SumOfSquares([.. samples.Select(static one => one.CostBps)], samples.Average(static one => one.CostBps));
        return new CostModel
        {
            Constant = fit.Coefficients[0],
            Spread = fit.Coefficients[1],
            Impact = fit.Coefficients[2],
            Exponent = best,
            Errors = [errors[0], errors[1], errors[2], errors.Length > 3 ? errors[3] / Math.Abs(fit.Coefficients[2]) : double.NaN],
            RSquared = total == 0 ? double.NaN : 1 - (fit.SumOfSquares / total),
            Observations = samples.Count,
        };
    }

    private static LeastSquares Solve(IReadOnlyList<CostSample> samples, double exponent) =>
        LeastSquares.TrySolve([[.. samples.Select(static _ => 1.0)], [.. samples.Select(static one => one.HalfSpreadBps)], Impact(samples, exponent)], [.. samples.Select(static one => one.CostBps)])
        ?? throw new ArgumentException("samples must differ in half spread, and in volatility and participation: as they are, the parts of the cost cannot be told apart.", nameof(samples));

    private static double[] Impact(IReadOnlyList<CostSample> samples, double exponent) => [.. samples.Select(one => one.VolatilityBps * Math.Pow(one.Participation, exponent))];

    private static double[] Errors(IReadOnlyList<CostSample> samples, double exponent, bool isFree)
    {
        var axis = TimeAxis.Numbered(samples.Count, Frequency.Daily);
        Series Column(string name, IEnumerable<double> values) => new(name, axis, [.. values]);
        var impact = Impact(samples, exponent);
        List<Series> columns = [Column("half spread", samples.Select(static one => one.HalfSpreadBps)), Column("impact", impact)];
        if (isFree)
            columns.Add(Column("exponent", impact.Zip(samples, static (value, one) => value * Math.Log(one.Participation))));
        return Ols.FitClustered(Column("cost", samples.Select(static one => one.CostBps)), [.. samples.Select(static one => one.Cluster)], [.. columns]).StandardErrors;
    }

    // A grid finds the valley, golden sections its bottom.
    private static double Search(Func<double, double> loss)
    {
        var best = Enumerable.Range(0, 40).Select(i => Least + ((Most - Least) * i / 39)).MinBy(loss);
        var step = (Most - Least) / 39;
        var (low, high) = (Math.Max(Least, best - step), Math.Min(Most, best + step));
        var ratio = (Math.Sqrt(5) - 1) / 2;
        while (high - low > 1e-10)
        {
            var (left, right) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
            (low, high) = loss(left) <= loss(right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }

    private static IEnumerable<string> Faults(IReadOnlyList<CostSample> samples)
    {
        if (samples.Count < 10)
            yield return FormattableString.Invariant($"There must be at least 10 samples; were {samples.Count}.");
        var wrong = samples.ToList().FindIndex(static one => !(double.IsFinite(one.CostBps) && one.HalfSpreadBps >= 0 && double.IsFinite(one.HalfSpreadBps)
            && one.VolatilityBps > 0 && double.IsFinite(one.VolatilityBps) && one.Participation is > 0 and <= 1));
        if (wrong >= 0)
            yield return FormattableString.Invariant($"samples must have finite costs, half spreads of zero or more, volatilities above zero and participations above 0 up to 1; sample {wrong} was {samples[wrong]}.");
    }
}
