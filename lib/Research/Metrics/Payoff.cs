namespace AlgoAcademy.Research;

/// <summary>Size of the average winning trade over that of the average losing one.</summary>
[Metric("mean(x | x > 0) / |mean(x | x < 0)|", Reads = "trades", Unit = "number", Undefined = "no win or no loss", Source = "—")]
public static class Payoff
{
    /// <summary>mean(x | x &gt; 0) / |mean(x | x &lt; 0)|.</summary>
    /// <param name="outcomes">One number a closed trade: money or fraction; 0 is neither win nor loss; any NaN gives NaN.</param>
    /// <returns>NaN without a winning or without a losing trade.</returns>
    public static double Of(ReadOnlySpan<double> outcomes)
    {
        double won = 0, lost = 0;
        int wins = 0, losses = 0;
        foreach (var value in outcomes)
        {
            won += Math.Max(value, 0);
            lost += Math.Max(-value, 0);
            wins += value > 0 ? 1 : 0;
            losses += value < 0 ? 1 : 0;
        }

        return wins > 0 && losses > 0 ? won / wins / (lost / losses) : double.NaN;
    }
}
