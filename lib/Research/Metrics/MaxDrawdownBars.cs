namespace AlgoAcademy.Research;

/// <summary>The longest time without a new high, also one not yet over. Not always the deepest drawdown.</summary>
[Metric("bars of the longest spell under water", Reads = "equity", Unit = "bars", Undefined = "no value; first value not above zero", Source = "—")]
public static class MaxDrawdownBars
{
    /// <summary>max over spells of end − peak, in bars; see <see cref="DrawdownSpells"/>.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>0 when there was none; NaN for an empty series or when the first number is not above zero.</returns>
    public static double Of(ReadOnlySpan<double> equity) => DrawdownSpells.Figures(equity, spell => spell.Bars).Max();
}
