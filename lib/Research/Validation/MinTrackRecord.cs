namespace AlgoAcademy.Research;

/// <summary>How long a track record must be before its Sharpe ratio is believable (Bailey and López de Prado 2012).</summary>
public static class MinTrackRecord
{
    /// <summary>MinTRL = 1 + (1 − γ₃ SR + (γ₄ − 1)/4 SR²) (Φ⁻¹(confidence) / (SR − SR*))² (their eq. 11).</summary>
    /// <param name="moments">Of the returns, per bar; their number of observations plays no part.</param>
    /// <param name="benchmark">SR*, per bar.</param>
    /// <param name="confidence">Probability wanted that the true ratio is above SR*, from 0.5 to below 1.</param>
    /// <returns>Bars, a fraction allowed; infinite when the ratio is not above the benchmark; NaN where the ratio is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Confidence out of range.</exception>
    public static double Bars(SharpeMoments moments, double benchmark = 0, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(moments);
        if (!(confidence >= 0.5 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Confidence must be from 0.5 to below 1; 95 % is 0.95.");
        }

        if (moments.Ratio <= benchmark)
        {
            return double.PositiveInfinity;
        }

        var distance = NormalDistribution.Quantile(confidence) / (moments.Ratio - benchmark);
        return 1 + (moments.Spread * distance * distance);
    }
}
