namespace AlgoAcademy.Research;

/// <summary>How long a drawdown lasts on average, from the high to the recovery; one not yet over counts as far as it goes.</summary>
[Metric("mean bars of the spells under water", Reads = "equity", Unit = "bars", Undefined = "no value; first value not above zero", Source = "—")]
public static class AverageDrawdownBars
{
    /// <summary>mean over spells of end − peak, in bars; see <see cref="DrawdownSpells"/>.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>0 when there was none; NaN for an empty series or when the first number is not above zero.</returns>
    public static double Of(ReadOnlySpan<double> equity) => Sample.Mean(DrawdownSpells.Figures(equity, spell => spell.Bars));
}
