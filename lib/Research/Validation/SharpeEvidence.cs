using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Lines of a verdict about the Sharpe ratio of this one strategy: chance, and the luck of having searched.</summary>
internal static class SharpeEvidence
{
    private const double Confidence = 0.95;
    private const string ChanceTest = "Sharpe above 0";
    private const string IntervalTest = "Sharpe interval";
    private const string DeflatedTest = "Deflated Sharpe";

    public static VerdictRow[] Of(Series returns, VerdictOptions options)
    {
        var moments = SharpeMoments.Of(returns);
        if (!double.IsFinite(moments.Ratio) || moments.Observations < 9)
        {
            var why = moments.Observations < 9 ? "Fewer than 9 returns." : "The returns never change: there is no Sharpe ratio.";
            return [VerdictRow.NotTested(ChanceTest, why), VerdictRow.NotTested(IntervalTest, why), VerdictRow.NotTested(DeflatedTest, why)];
        }

        return [Chance(returns.BarsPerYear, moments), Interval(returns, options), Deflated(moments, options)];
    }

    private static VerdictRow Chance(double barsPerYear, SharpeMoments moments)
    {
        var probability = ProbabilisticSharpe.Of(moments);
        var years = MinTrackRecord.Bars(moments, 0, Confidence) / barsPerYear;
        var needed = double.IsFinite(years)
            ? FormattableString.Invariant($"{years:F1} years of such returns show it at 95 %, there are {moments.Observations / barsPerYear:F1}")
            : "no length of such returns would show it";
        return VerdictRow.Judged(ChanceTest, probability >= Confidence, (Text(probability, "F3"), "≥ 0.95"), string.Create(CultureInfo.InvariantCulture,
            $"If this were the only variant ever tried and returns independent over time, the true ratio is above 0 with this probability; {needed}."));
    }

    private static VerdictRow Interval(Series returns, VerdictOptions options)
    {
        var interval = returns.Interval(resampled => Sharpe.Of(resampled, returns.BarsPerYear), options.Draws);
        return VerdictRow.Judged(IntervalTest, interval.Lower > 0, (Text(interval.Lower, "F2") + " to " + Text(interval.Upper, "F2"), "> 0"),
            FormattableString.Invariant($"The ratio was {interval.Estimate:F2}; resampling the returns in blocks of {interval.BlockLength:F1} bars gives this in 95 % of cases."));
    }

    private static VerdictRow Deflated(SharpeMoments moments, VerdictOptions options)
    {
        var candidates = options.Candidates ?? [];
        if (options.Trials is null && candidates.Count == 0)
        {
            return VerdictRow.NotTested(DeflatedTest, "Nobody said how many variants were tried: Trials = … If there were others, the lines above flatter.");
        }

        var trials = Math.Max(options.Trials ?? 1, candidates.Count);
        double[] ratios = [.. candidates.Select(candidate => SharpeMoments.Of(candidate).Ratio).Select(ratio => double.IsNaN(ratio) ? 0 : ratio)];
        double? variance = ratios.Length > 1 ? Math.Pow(Sample.StandardDeviation(ratios), 2) : null;
        var deflated = DeflatedSharpe.Of(moments, trials, variance);
        return VerdictRow.Judged(DeflatedTest, deflated.Probability >= Confidence, (Text(deflated.Probability, "F3"), "≥ 0.95"), string.Create(CultureInfo.InvariantCulture,
            $"The same probability, with the best of {trials} trials of pure luck as the mark to beat{(variance is null ? " (their spread assumed to be that of noise)" : "")}."));
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
