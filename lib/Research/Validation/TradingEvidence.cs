namespace AlgoAcademy.Research;

/// <summary>Lines of a verdict about trading: timing, delay, costs, stability, order of trades.</summary>
internal static class TradingEvidence
{
    private const int Parts = 4;

    public static VerdictRow[] Of(BacktestResult result, VerdictOptions options) =>
        [Timing(result, options), Delay(result), Cost(result), Stability(result.Returns), Order(result.Trades, result.InitialCash, options)];

    /// <summary>The lines that need no signal: stability and the order of trades.</summary>
    public static VerdictRow[] Of(EventResult result, VerdictOptions options)
    {
        const string NoSignal = "This needs a column of target exposures; the strategy sends orders.";
        var trades = Enumerable.Range(0, result.Instruments.Count).SelectMany(i => result.Trades(i)).OrderBy(trade => trade.ExitIndex).ToList();
        return
        [
            VerdictRow.NotTested("Timing", NoSignal), VerdictRow.NotTested("One bar later", NoSignal), OrderEvidence.Cost(result, options), Stability(result.Returns),
            result.Instruments.All(instrument => instrument.Currency == result.Options.BaseCurrency)
                ? Order(trades, result.Options.InitialCash, options)
                : VerdictRow.NotTested("Order of trades", "Profits are in several currencies."),
        ];
    }

    private static VerdictRow Timing(BacktestResult result, VerdictOptions options)
    {
        const string Test = "Timing";
        var random = RandomEntry.Of(result, options.Draws);
        return double.IsNaN(random.PValue)
            ? VerdictRow.NotTested(Test, "There are no entries to move: always or never in the market, or a result that never changes.")
            : VerdictRow.Judged(Test, random.PValue <= 0.05, (FormattableString.Invariant($"p = {random.PValue:F3}"), "≤ 0.05"),
                FormattableString.Invariant($"So often does throwing the same {random.Spells} spells in the market at random do as well."));
    }

    private static VerdictRow Delay(BacktestResult result)
    {
        const string Test = "One bar later";
        if (result.Bars.Count < 3 || !(result.Sharpe() > 0))
        {
            return VerdictRow.NotTested(Test, "There is no Sharpe ratio above 0 to lose.");
        }

        var delay = DelayTest.Of(result, 1);
        return VerdictRow.Judged(Test, delay.KeptAfterOneBar >= 0.5, (FormattableString.Invariant($"keeps {delay.KeptAfterOneBar * 100:F0} %"), "≥ 50 %"),
            FormattableString.Invariant($"The Sharpe ratio {delay.Sharpe[0]:F2} becomes {delay.Sharpe[1]:F2} when every order comes one bar later."));
    }

    private static VerdictRow Cost(BacktestResult result)
    {
        const string Test = "Costs";
        var breakEven = CostBreakEven.Of(result);
        if (double.IsNaN(breakEven.Bps))
        {
            return VerdictRow.NotTested(Test, "It never traded.");
        }

        var number = double.IsInfinity(breakEven.Bps) ? "> 2,500 bp" : FormattableString.Invariant($"{breakEven.Bps:F1} bp");
        return breakEven.PaidBps == 0
            ? new VerdictRow(Test, VerdictOutcome.Told, number, "", "It earns nothing when a fill costs this; the run paid no costs, so nothing is shown about trading it.")
            : VerdictRow.Judged(Test, breakEven.Margin >= 2, (number, FormattableString.Invariant($"≥ {2 * breakEven.PaidBps:F1} bp")),
                FormattableString.Invariant($"It earns nothing when a fill costs this; the run paid {breakEven.PaidBps:F1} bp, and real costs are often twice the guess."));
    }

    private static VerdictRow Stability(Series returns)
    {
        const string Test = "Stability";
        if (returns.Count - 1 < 10 * Parts)
        {
            return VerdictRow.NotTested(Test, FormattableString.Invariant($"Fewer than {10 * Parts} returns."));
        }

        var parts = Subperiods.Of(returns, Parts);
        if (parts.Parts.All(part => double.IsNaN(part.Sharpe)))
        {
            return VerdictRow.NotTested(Test, "The equity never moved.");
        }

        var gained = parts.Parts.Count(part => part.Return > 0);
        var passed = gained >= Parts - 1 && !(parts.PValueOfSameSharpe < 0.05);
        var ratios = string.Join(", ", parts.Parts.Select(part => double.IsNaN(part.Sharpe) ? "none" : FormattableString.Invariant($"{part.Sharpe:F2}")));
        var alike = double.IsNaN(parts.PValueOfSameSharpe)
            ? "whether they differ by chance cannot be told"
            : FormattableString.Invariant($"so unlike by chance with p = {parts.PValueOfSameSharpe:F2}");
        return VerdictRow.Judged(Test, passed, (FormattableString.Invariant($"{gained} of {Parts} gained"), "≥ 3, p ≥ 0.05"), $"Sharpe ratios of the quarters: {ratios}; {alike}.");
    }

    private static VerdictRow Order(IReadOnlyList<Trade> trades, double initialCash, VerdictOptions options)
    {
        const string Test = "Order of trades";
        var closed = trades.Count(trade => !trade.IsOpen);
        if (closed < 10)
        {
            return VerdictRow.NotTested(Test, FormattableString.Invariant($"Fewer than 10 closed trades: {closed}."));
        }

        var order = TradeShuffle.Of(trades, initialCash, options.Draws);
        return new VerdictRow(Test, VerdictOutcome.Told, FormattableString.Invariant($"{order.Quantile(0.05) * 100:F1} %"), "", FormattableString.Invariant(
            $"One order in twenty of the same {closed} trades falls at least so deep; the order seen fell {order.Observed * 100:F1} %, trade to trade."));
    }
}
