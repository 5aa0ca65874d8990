namespace AlgoAcademy.Research;

/// <summary>
/// Many SMA crosses on one market, on all cores: for each pair what
/// <c>Backtest.Run(bars, Cross.Above(bars.Close.Sma(fast), bars.Close.Sma(slow)), costs)</c> earns, without writing any column.
/// </summary>
/// <remarks>
/// Each average is computed once however many pairs share it, block by block in the cache. An account that goes in with all
/// it has earns the market's own returns but for the first and the last bar of a trade, so that a trade costs a few
/// look-ups (<see cref="MarketTables"/>). Same rules, same numbers as the backtest, to about 1e-12.
/// </remarks>
public static class CrossSweep
{
    // Below this share of Σ r² the variance is what rounding left over; the pair is then run on its own.
    private const double Cancelled = 1e-4;

    // Each fill takes two running sums of the whole market from each other. Below this share of the market's Σ r² a fill, what that
    // rounds off is seen: the pair is run on its own.
    private const double Faint = 1e-6;

    /// <summary>Runs all pairs; the results are in their order.</summary>
    /// <param name="bars">One market.</param>
    /// <param name="pairs">Lengths of the fast and the slow average, at least 1 bar each.</param>
    /// <param name="costs">Costs of each fill.</param>
    /// <exception cref="ArgumentException">No bars, a length below 1, or costs that leave nothing to trade with.</exception>
    public static CrossTrial[] Run(BarSeries bars, IReadOnlyList<(int Fast, int Slow)> pairs, Costs costs)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(costs);
        foreach (var (fast, slow) in pairs)
        {
            Window.Require(fast, 1);
            Window.Require(slow, 1);
        }

        Backtest.RequireBars(bars);
        Backtest.RequirePayable(costs, 1);
        using var market = new MarketTables(bars, costs);
        var ofMarket = market.Squares[bars.Count - 1];
        var trials = new CrossTrial[pairs.Count];
        var shares = Math.Min(Environment.ProcessorCount, Math.Max(1, pairs.Count));
        Parallel.For(0, shares, share =>
        {
            var (from, to) = ((int)((long)pairs.Count * share / shares), (int)((long)pairs.Count * (share + 1) / shares));
            var part = new CrossShare(bars, market, [.. pairs.Skip(from).Take(to - from)]);
            part.Run();
            for (var p = from; p < to; p++)
            {
                trials[p] = Trial((bars, costs, ofMarket), pairs[p], part.Result(p - from));
            }
        });
        return trials;
    }

    private static CrossTrial Trial(
        (BarSeries Bars, Costs Costs, double Squares) market, (int Fast, int Slow) pair, (double Sum, double Squares, double Growth, int Fills) result)
    {
        var bars = market.Bars;
        var count = bars.Count - 1;
        var mean = result.Sum / count;
        var squares = result.Squares - (count * mean * mean);
        var deviation = Math.Sqrt(squares / (count - 1));
        if (result.Fills > 0 && !(squares > Cancelled * result.Squares && result.Squares > Faint * result.Fills * market.Squares))
        {
            var alone = Backtest.Run(bars, Cross.Above(bars.Close.Sma(pair.Fast), bars.Close.Sma(pair.Slow)), market.Costs);
            (mean, deviation) = ReturnMoments.Of(alone.Equity.Values.AsSpan());
        }

        var sharpe = deviation > 0 ? mean / deviation * Math.Sqrt(bars.BarsPerYear) : double.NaN;
        return new CrossTrial(pair.Fast, pair.Slow, sharpe, result.Growth - 1, result.Fills);
    }
}
