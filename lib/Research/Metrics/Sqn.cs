namespace AlgoAcademy.Research;

/// <summary>System quality number (Tharp 2008): the t-statistic of the mean trade. Without his cap at 100 trades.</summary>
[Metric("√n · mean(x) / s(x), s with n − 1", Reads = "trades", Unit = "number", Undefined = "fewer than two trades; all equal", Source = "Tharp (2008)")]
public static class Sqn
{
    /// <summary>√n · mean(x) / s(x), s with n − 1.</summary>
    /// <param name="outcomes">One number a closed trade: money or fraction; 0 is neither win nor loss; any NaN gives NaN.</param>
    /// <returns>NaN below two trades or when all are equal.</returns>
    public static double Of(ReadOnlySpan<double> outcomes)
    {
        var deviation = Sample.StandardDeviation(outcomes);
        return deviation > 0 ? Math.Sqrt(outcomes.Length) * Sample.Mean(outcomes) / deviation : double.NaN;
    }
}
