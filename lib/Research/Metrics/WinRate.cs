namespace AlgoAcademy.Research;

/// <summary>Share of trades that made money; a fraction.</summary>
[Metric("count(x > 0) / n", Reads = "trades", Unit = "fraction", Undefined = "no trade", Source = "—")]
public static class WinRate
{
    /// <summary>count(x &gt; 0) / n.</summary>
    /// <param name="outcomes">One number a closed trade: money or fraction; 0 is neither win nor loss; any NaN gives NaN.</param>
    /// <returns>NaN without trades.</returns>
    public static double Of(ReadOnlySpan<double> outcomes)
    {
        var wins = 0.0;
        foreach (var value in outcomes)
        {
            wins += double.IsNaN(value) ? double.NaN : value > 0 ? 1 : 0;
        }

        return wins / outcomes.Length;
    }
}
