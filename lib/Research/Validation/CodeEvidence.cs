namespace AlgoAcademy.Research;

/// <summary>Lines of a verdict about the strategy's code: does it know the future, does it remember where the data begin?</summary>
internal static class CodeEvidence
{
    private const string LookAheadTest = "Look-ahead";
    private const string MemoryTest = "Memory";

    public static VerdictRow[] Of(BacktestResult result, VerdictOptions options)
    {
        const string Missing = "Give the strategy as a function of bars: Strategy = bars => …";
        if (options.Strategy is not { } strategy)
        {
            return [VerdictRow.NotTested(LookAheadTest, Missing), VerdictRow.NotTested(MemoryTest, Missing)];
        }

        if (result.Bars.Count < 4)
        {
            return [VerdictRow.NotTested(LookAheadTest, "Fewer than 4 bars."), VerdictRow.NotTested(MemoryTest, "Fewer than 4 bars.")];
        }

        var report = LookAhead.Check(result.Bars, strategy, new LookAheadOptions { Seed = options.Seed });
        if (report.IsRepeatable && !DecidesAsRun(result, strategy))
        {
            const string Other = "The function given decides differently from the signal that was run: give the same one.";
            return [VerdictRow.NotTested(LookAheadTest, Other), VerdictRow.NotTested(MemoryTest, Other)];
        }

        return [AheadRow(report), MemoryRow(WarmUpDependence.Check(result.Bars, strategy, new LookAheadOptions { Seed = options.Seed }))];
    }

    private static bool DecidesAsRun(BacktestResult result, Func<BarSeries, Signal> strategy)
    {
        var same = new LookAheadOptions();
        return strategy(result.Bars).Exposure.Zip(result.Signal.Exposure, same.Same).All(equal => equal);
    }

    private static VerdictRow AheadRow(LookAheadReport report)
    {
        if (report.Refused == report.Cuts)
        {
            return VerdictRow.NotTested(LookAheadTest, report.ToString());
        }

        var found = report.Findings.Select(finding => finding.Cut).Distinct().Count();
        var number = report.IsRepeatable ? FormattableString.Invariant($"{found} of {report.Cuts - report.Refused} cuts") : "not repeatable";
        return VerdictRow.Judged(LookAheadTest, report.IsClean, (number, "0"), report.ToString());
    }

    private static VerdictRow MemoryRow(WarmUpReport report)
    {
        if (report.Settled.Count + report.Unsettled == 0)
        {
            return VerdictRow.NotTested(MemoryTest, report.ToString());
        }

        var number = report.Longest is { } bars ? FormattableString.Invariant($"{bars} bars") : "endless";
        return VerdictRow.Judged(MemoryTest, report.Longest is not null, (number, "settles"), report.ToString());
    }
}
