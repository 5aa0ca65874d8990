namespace AlgoAcademy.Research;

/// <summary>
/// How many years of data a search needs before its best Sharpe ratio means anything (Bailey, Borwein, López de Prado and Zhu
/// 2014, "Pseudo-mathematics and financial charlatanism").
/// </summary>
public static class MinBacktestLength
{
    /// <summary>(<see cref="ExpectedMaximum"/> / SR)²: with fewer years, the best of so many worthless trials is expected to show SR or more (their eq. 6).</summary>
    /// <param name="trials">N, independent trials, at least 1.</param>
    /// <param name="annualSharpe">SR, the annualized ratio that luck is not to reach, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">Trials below 1 or a ratio not above zero.</exception>
    public static double Years(int trials, double annualSharpe = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(annualSharpe);
        var expected = ExpectedMaximum.Of(trials) / annualSharpe;
        return expected * expected;
    }
}
