namespace AlgoAcademy.Research;

/// <summary>What a trade made on average.</summary>
public static class Expectancy
{
    /// <summary>Σ x / n, in the unit of the outcomes.</summary>
    /// <param name="outcomes">One number a closed trade: money or fraction; 0 is neither win nor loss; any NaN gives NaN.</param>
    /// <returns>NaN without trades.</returns>
    public static double Of(ReadOnlySpan<double> outcomes) => Sample.Mean(outcomes);
}
