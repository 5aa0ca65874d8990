namespace AlgoAcademy.Research;

/// <summary>All drawdowns one by one, and their averages.</summary>
public static class DrawdownSpells
{
    /// <summary>Every spell under water, oldest first.</summary>
    /// <param name="equity">Equity or prices, the first above zero. Leading NaN are left out; indices count from the first bar given.</param>
    /// <exception cref="ArgumentException">A NaN after the first number.</exception>
    public static IReadOnlyList<DrawdownSpell> Of(ReadOnlySpan<double> equity)
    {
        var spells = new List<DrawdownSpell>();
        var start = Series.LeadingNaN(equity);
        int peak = start, trough = start;
        for (var t = start; t < equity.Length; t++)
        {
            if (double.IsNaN(equity[t]))
            {
                throw new ArgumentException(FormattableString.Invariant($"equity must be a number after its warm-up; value {t} was NaN."), nameof(equity));
            }

            if (equity[t] >= equity[peak])
            {
                Add(equity, spells, new DrawdownSpell(peak, trough, t, 0, true));
                peak = trough = t;
            }
            else if (equity[t] < equity[trough])
            {
                trough = t;
            }
        }

        Add(equity, spells, new DrawdownSpell(peak, trough, equity.Length - 1, 0, false));
        return spells;
    }

    /// <summary>Mean depth of the spells, at or below 0; 0 when there was none.</summary>
    public static double AverageDepth(ReadOnlySpan<double> equity) => Of(equity).Select(spell => spell.Depth).DefaultIfEmpty(0).Average();

    /// <summary>Mean bars of the spells, one not yet over counted as far as it goes; 0 when there was none.</summary>
    public static double AverageBars(ReadOnlySpan<double> equity) => Of(equity).Select(spell => (double)spell.Bars).DefaultIfEmpty(0).Average();

    /// <summary>Bars of the longest spell, also one not yet over.</summary>
    public static int LongestBars(ReadOnlySpan<double> equity) => Of(equity).Select(spell => spell.Bars).DefaultIfEmpty(0).Max();

    private static void Add(ReadOnlySpan<double> equity, List<DrawdownSpell> spells, DrawdownSpell spell)
    {
        if (spell.TroughIndex > spell.PeakIndex)
        {
            spells.Add(spell with { Depth = (equity[spell.TroughIndex] / equity[spell.PeakIndex]) - 1 });
        }
    }
}
