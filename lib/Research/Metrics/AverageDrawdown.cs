namespace AlgoAcademy.Research;

/// <summary>How deep a drawdown goes on average: the mean depth of all spells under water, not of all bars.</summary>
[Metric("mean depth of the spells under water", Reads = "equity", Unit = "fraction, ≤ 0", Undefined = "no value; first value not above zero", Source = "—")]
public static class AverageDrawdown
{
    /// <summary>mean over spells of trough / peak − 1; see <see cref="DrawdownSpells"/>.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>0 when there was none; NaN for an empty series or when the first number is not above zero.</returns>
    public static double Of(ReadOnlySpan<double> equity) => Sample.Mean(DrawdownSpells.Figures(equity, spell => spell.Depth));
}
