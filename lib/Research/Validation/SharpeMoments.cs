namespace AlgoAcademy.Research;

/// <summary>What the probabilities of a Sharpe ratio follow from. Per bar, not annualized.</summary>
/// <param name="Ratio">Sharpe ratio of one bar: mean / standard deviation.</param>
/// <param name="Skewness">γ₃: 0 for normal returns.</param>
/// <param name="Kurtosis">γ₄: 3 for normal returns.</param>
/// <param name="Observations">n, returns.</param>
public sealed record SharpeMoments(double Ratio, double Skewness, double Kurtosis, int Observations)
{
    /// <summary>√((1 − γ₃ SR + (γ₄ − 1)/4 SR²) / (n − 1)) (Mertens 2002; Bailey and López de Prado 2012, eq. 8). NaN for impossible moments.</summary>
    public double StandardError => Math.Sqrt(Spread / (Observations - 1));

    internal double Spread => 1 - (Skewness * Ratio) + ((Kurtosis - 1) / 4 * Ratio * Ratio);

    /// <summary>The moments of returns, skewness and kurtosis with divisor n.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>NaN below two returns or for constant ones.</returns>
    public static SharpeMoments Of(ReadOnlySpan<double> returns)
    {
        var sample = Sample.AfterWarmUp(returns);
        return new SharpeMoments(Sharpe.Of(sample, 1), Research.Skewness.Of(sample), Research.Kurtosis.Of(sample), sample.Length);
    }

    /// <summary>The moments of a series of returns.</summary>
    public static SharpeMoments Of(Series returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        return Of(returns.Values.AsSpan());
    }
}
