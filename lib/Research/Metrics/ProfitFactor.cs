namespace AlgoAcademy.Research;

/// <summary>What winning trades made over what losing trades lost.</summary>
[Metric("Σ max(x, 0) / Σ max(−x, 0)", Reads = "trades", Unit = "number", Undefined = "no loss", Source = "—")]
public static class ProfitFactor
{
    /// <summary>Σ max(x, 0) / Σ max(−x, 0).</summary>
    /// <param name="outcomes">One number a closed trade: money or fraction; 0 is neither win nor loss; any NaN gives NaN.</param>
    /// <returns>NaN without a losing trade.</returns>
    public static double Of(ReadOnlySpan<double> outcomes) => Omega.Of(outcomes);
}
