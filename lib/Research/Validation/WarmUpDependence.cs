namespace AlgoAcademy.Research;

/// <summary>
/// Finds recursion: decisions that depend on where the data begin. A live bot starts with a short history; if its indicators
/// remember for long (exponential averages, states, running sums) it does not do what the backtest did.
/// </summary>
public static class WarmUpDependence
{
    /// <summary>Runs the signal from later starts, in the first half of the bars, and measures how long it takes to agree for good.</summary>
    /// <param name="bars">At least 4.</param>
    /// <param name="strategy">Bars to signal, with everything that depends on bars computed inside.</param>
    /// <param name="options">Number and seed of the starts (its cuts), tolerance.</param>
    /// <exception cref="ArgumentException">Too few bars, decisions on another time axis, an option out of range.</exception>
    public static WarmUpReport Check(BarSeries bars, Func<BarSeries, Signal> strategy, LookAheadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return Check(bars, shown => strategy(shown).Exposure, options);
    }

    /// <summary>The same for any column.</summary>
    /// <inheritdoc cref="Check(BarSeries, Func{BarSeries, Signal}, LookAheadOptions?)"/>
    public static WarmUpReport Check(BarSeries bars, Func<BarSeries, Series> strategy, LookAheadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(strategy);
        options ??= new LookAheadOptions();
        options.Require();
        if (bars.Count < 4)
        {
            throw new ArgumentException($"At least 4 bars are needed to start later; there were {bars.Count}.", nameof(bars));
        }

        var whole = Decisions.Of(strategy, bars);
        var settled = new List<int>();
        int refused = 0, unsettled = 0;
        string? refusal = null;
        var starts = options.Places(1, bars.Count / 2);
        foreach (var start in starts)
        {
            if (Decisions.TryOf(strategy, bars.Slice(start, bars.Count - start), ref refusal) is not { } later)
            {
                refused++;
            }
            else if (BarsToAgree(whole.Slice(start, later.Count), later, options) is var needed && needed < later.Count)
            {
                settled.Add(needed);
            }
            else
            {
                unsettled++;
            }
        }

        return new WarmUpReport(starts.Length, refused, settled, unsettled, refusal);
    }

    private static int BarsToAgree(Series whole, Series later, LookAheadOptions options)
    {
        var t = later.Count;
        while (t > 0 && options.Same(whole[t - 1], later[t - 1]))
        {
            t--;
        }

        return t;
    }
}
