namespace AlgoAcademy.Research;

/// <summary>Lines of a verdict that run a strategy of orders again: does it know the future, what may trading cost?</summary>
internal static class OrderEvidence
{
    private const string LookAheadTest = "Look-ahead";
    private const string MemoryTest = "Memory";
    private const string CostTest = "Costs";
    private const string Missing = "Give the strategy as a function of bars: Orders = bars => new …";
    private const string Other = "The strategy given trades differently from the run: give the same one, made afresh each time.";
    private const double MostBps = 2_500;

    public static VerdictRow[] Code(EventResult result, VerdictOptions options) =>
    [
        LookAheadRow(result, options),
        VerdictRow.NotTested(MemoryTest, "A strategy that sends orders remembers its account: what it holds depends on where it began."),
    ];

    /// <summary>What a fill may cost beside the plan of the run until the strategy earns nothing: one more slippage, the same for each.</summary>
    public static VerdictRow Cost(EventResult result, VerdictOptions options)
    {
        if (result.Fills.Count == 0)
        {
            return VerdictRow.NotTested(CostTest, "It never traded.");
        }

        if (options.Orders is not { } orders)
        {
            return VerdictRow.NotTested(CostTest, Missing);
        }

        if (!TradesAsRun(result, orders))
        {
            return VerdictRow.NotTested(CostTest, Other);
        }

        var paid = (result.Commission + result.SlippageCost) / result.Traded * 1e4;
        if (!(result.Equity.Last > result.Options.InitialCash))
        {
            return VerdictRow.Judged(CostTest, false, ("0.0 bp", FormattableString.Invariant($"≥ {paid:F1} bp")),
                FormattableString.Invariant($"It earns nothing with the {paid:F1} bp of each fill that the run paid."));
        }

        var left = BreakEven(result, orders);
        var number = double.IsInfinity(left) ? "> 2,500 bp" : FormattableString.Invariant($"{left:F1} bp");
        return paid == 0
            ? new VerdictRow(CostTest, VerdictOutcome.Told, number, "", "It earns nothing when a fill costs this; the run paid no costs, so nothing is shown about trading it.")
            : VerdictRow.Judged(CostTest, left >= paid, (number, FormattableString.Invariant($"≥ {paid:F1} bp")),
                FormattableString.Invariant($"So much more may each fill slip until it earns nothing; the run paid {paid:F1} bp, and real costs are often twice the guess."));
    }

    private static VerdictRow LookAheadRow(EventResult result, VerdictOptions options)
    {
        if (options.Orders is not { } orders)
        {
            return VerdictRow.NotTested(LookAheadTest, Missing);
        }

        if (result.Instruments is not [{ Funding: null } instrument] || !result.Options.Rates.IsEmpty || result.Equity.Count < 4)
        {
            return VerdictRow.NotTested(LookAheadTest, "Bars are cut for one instrument without funding or rates, of 4 bars or more.");
        }

        var report = LookAhead.Check(
            instrument.Bars,
            bars => EventBacktest.Run([instrument with { Bars = bars }], orders(bars), result.Options).Quantity(),
            new LookAheadOptions { Seed = options.Seed });
        if (report.IsRepeatable && !TradesAsRun(result, orders))
        {
            return VerdictRow.NotTested(LookAheadTest, Other);
        }

        if (report.Refused == report.Cuts)
        {
            return VerdictRow.NotTested(LookAheadTest, report.ToString());
        }

        var found = report.Findings.Select(finding => finding.Cut).Distinct().Count();
        var number = report.IsRepeatable ? FormattableString.Invariant($"{found} of {report.Cuts - report.Refused} cuts") : "not repeatable";
        return VerdictRow.Judged(LookAheadTest, report.IsClean, (number, "0"), report.ToString());
    }

    private static bool TradesAsRun(EventResult result, Func<BarSeries, IStrategy> orders) =>
        Rerun(result, orders, result.Options).Values.AsSpan().SequenceEqual(result.Equity.Values.AsSpan());

    private static Series Rerun(EventResult result, Func<BarSeries, IStrategy> orders, EventOptions options) =>
        EventBacktest.Run(result.Instruments, orders(result.Instruments[0].Bars), options).Equity;

    // By bisection to 0.1 bp.
    private static double BreakEven(EventResult result, Func<BarSeries, IStrategy> orders)
    {
        var slippage = result.Options.Slippage;
        double earns = 0, loses = Math.Min(MostBps, 5_000 - slippage.Bps - slippage.HalfSpreadBps);
        if (Earns(loses))
        {
            return double.PositiveInfinity;
        }

        while (loses - earns > 0.1)
        {
            var middle = (earns + loses) / 2;
            (earns, loses) = Earns(middle) ? (middle, loses) : (earns, middle);
        }

        return (earns + loses) / 2;

        bool Earns(double bps)
        {
            var dearer = result.Options with { Slippage = slippage with { Bps = slippage.Bps + bps } };
            return Rerun(result, orders, dearer).Last > result.Options.InitialCash;
        }
    }
}
