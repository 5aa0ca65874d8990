namespace AlgoAcademy.Research;

/// <summary>All drawdowns one by one.</summary>
public static class DrawdownSpells
{
    /// <summary>Every spell under water, oldest first.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out; indices count from the first bar given.</param>
    /// <exception cref="ArgumentException">A NaN after the first number, or a first number not above zero.</exception>
    public static IReadOnlyList<DrawdownSpell> Of(ReadOnlySpan<double> equity)
    {
        var fault = FaultAt(equity);
        if (fault >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"equity must start above zero and have no NaN after its warm-up; value {fault} was {equity[fault]}."), nameof(equity));
        }

        var spells = new List<DrawdownSpell>();
        var start = Series.LeadingNaN(equity);
        int peak = start, trough = start;
        for (var t = start; t < equity.Length; t++)
        {
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

    /// <summary>One figure of each spell: a single 0 without spells, a single NaN where <see cref="Of"/> throws and without values.</summary>
    internal static double[] Figures(ReadOnlySpan<double> equity, Func<DrawdownSpell, double> figure)
    {
        if (FaultAt(equity) >= 0 || Series.LeadingNaN(equity) == equity.Length)
        {
            return [double.NaN];
        }

        double[] figures = [.. Of(equity).Select(figure)];
        return figures.Length == 0 ? [0] : figures;
    }

    private static int FaultAt(ReadOnlySpan<double> equity)
    {
        var start = Series.LeadingNaN(equity);
        if (start < equity.Length && !(equity[start] > 0))
        {
            return start;
        }

        for (var t = start; t < equity.Length; t++)
        {
            if (double.IsNaN(equity[t]))
            {
                return t;
            }
        }

        return -1;
    }

    private static void Add(ReadOnlySpan<double> equity, List<DrawdownSpell> spells, DrawdownSpell spell)
    {
        if (spell.TroughIndex > spell.PeakIndex)
        {
            spells.Add(spell with { Depth = (equity[spell.TroughIndex] / equity[spell.PeakIndex]) - 1 });
        }
    }
}
