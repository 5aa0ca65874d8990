namespace AlgoAcademy.Research;

/// <summary>
/// Finds decisions that know the future, in any strategy, without reading its code: cut off the bars after some moment, or put
/// others in their place, and no decision before it may change (prefix invariance).
/// </summary>
/// <remarks>
/// It cannot see: data that were revised later (restated fundamentals, today's index members), parameters chosen on these
/// bars, or a leak that the researcher makes by hand.
/// </remarks>
public static class LookAhead
{
    /// <summary>Tests a signal.</summary>
    /// <param name="bars">At least 3.</param>
    /// <param name="strategy">Bars to signal, with everything that depends on bars computed inside.</param>
    /// <param name="options">Number and seed of the cuts, tolerance.</param>
    /// <exception cref="ArgumentException">Too few bars, decisions on another time axis, an option out of range.</exception>
    public static LookAheadReport Check(BarSeries bars, Func<BarSeries, Signal> strategy, LookAheadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return Check(bars, shown => strategy(shown).Exposure, options);
    }

    /// <summary>Tests a whole backtest by the quantity it holds: for strategies that send orders.</summary>
    /// <inheritdoc cref="Check(BarSeries, Func{BarSeries, Signal}, LookAheadOptions?)"/>
    public static LookAheadReport Check(BarSeries bars, Func<BarSeries, BacktestResult> strategy, LookAheadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return Check(bars, shown => strategy(shown).Quantity, options);
    }

    /// <summary>Tests any column: an indicator, a forecast, a feature.</summary>
    /// <inheritdoc cref="Check(BarSeries, Func{BarSeries, Signal}, LookAheadOptions?)"/>
    public static LookAheadReport Check(BarSeries bars, Func<BarSeries, Series> strategy, LookAheadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(strategy);
        options ??= new LookAheadOptions();
        options.Require();
        if (bars.Count < 3)
        {
            throw new ArgumentException($"At least 3 bars are needed to cut some off; there were {bars.Count}.", nameof(bars));
        }

        var whole = Decisions.Of(strategy, bars);
        var cuts = options.Places(1, bars.Count - 1);
        if (FirstChange(whole, Decisions.Of(strategy, bars), new LookAheadOptions { Tolerance = 0 }) is not null)
        {
            return new LookAheadReport(cuts.Length, 0, IsRepeatable: false, [], null);
        }

        var findings = new List<LookAheadFinding>();
        var refused = 0;
        string? refusal = null;
        foreach (var cut in cuts)
        {
            var shorter = Decisions.TryOf(strategy, bars.Slice(0, cut), ref refusal);
            refused += shorter is null ? 1 : 0;
            Note(findings, whole, shorter, new Experiment(cut, FutureReplaced: false), options);
            Note(findings, whole, Decisions.TryOf(strategy, MirroredFuture.Of(bars, cut), ref refusal)?.Slice(0, cut), new Experiment(cut, FutureReplaced: true), options);
        }

        return new LookAheadReport(cuts.Length, refused, IsRepeatable: true, findings, refusal);
    }

    private static void Note(List<LookAheadFinding> findings, Series whole, Series? other, Experiment experiment, LookAheadOptions options)
    {
        if (other is not null && FirstChange(whole, other, options) is { } bar)
        {
            findings.Add(new LookAheadFinding(experiment.Cut, bar, whole.Times[bar], whole[bar], other[bar], experiment.FutureReplaced));
        }
    }

    private static int? FirstChange(Series whole, Series other, LookAheadOptions options)
    {
        for (var t = 0; t < other.Count; t++)
        {
            if (!options.Same(whole[t], other[t]))
            {
                return t;
            }
        }

        return null;
    }

    private readonly record struct Experiment(int Cut, bool FutureReplaced);
}
