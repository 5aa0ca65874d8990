namespace AlgoAcademy.Research;

/// <summary>What a trade made on average.</summary>
[Metric("Σ x / n", Reads = "trades", Unit = "that of the outcomes", Undefined = "no trade", Source = "—")]
public static class Expectancy
{
    /// <summary>Σ x / n, in the unit of the outcomes.</summary>
    /// <param name="outcomes">One number a closed trade: money or fraction; 0 is neither win nor loss; any NaN gives NaN.</param>
    /// <returns>NaN without trades.</returns>
    public static double Of(ReadOnlySpan<double> outcomes) => Sample.Mean(outcomes);
}
