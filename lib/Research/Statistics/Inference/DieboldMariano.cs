using MathNet.Numerics.Distributions;

namespace AlgoAcademy.Research;

/// <summary>
/// Does one forecast lose less than another? Test of Diebold and Mariano (1995) with the small-sample correction of Harvey,
/// Leybourne and Newbold (1997). Hypothesis: equal expected loss.
/// </summary>
/// <param name="MeanDifference">Mean of first loss − second loss; below 0 when the first forecast is better.</param>
/// <param name="Statistic">Corrected statistic, compared with Student's t of n − 1 degrees; NaN when the variance estimate is not above zero.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="Observations">n.</param>
public sealed record DieboldMariano(double MeanDifference, double Statistic, double PValue, int Observations)
{
    /// <summary>Tests two series of losses (squared errors, QLIKE, …) of forecasts of the same bars.</summary>
    /// <param name="first">Losses of one forecast; leading NaN are left out of both.</param>
    /// <param name="second">Losses of the other, on the same axis.</param>
    /// <param name="horizon">Bars ahead of the forecast: h − 1 autocovariances enter the variance, unweighted as in their paper.</param>
    /// <exception cref="ArgumentException">Other axes, fewer than 10 losses, a loss not finite, a horizon outside 1 to n/2.</exception>
    public static DieboldMariano Of(Series first, Series second, int horizon = 1)
    {
        var columns = Observed.Columns([first, second], 10);
        double[] difference = [.. columns[0].Zip(columns[1], static (a, b) => a - b)];
        var n = difference.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, n / 2);
        var variance = LongRunVariance.Autocovariance(difference, 0);
        for (var k = 1; k < horizon; k++)
        {
            variance += 2 * LongRunVariance.Autocovariance(difference, k);
        }

        var mean = Sample.Mean(difference);
        var correction = Math.Sqrt((n + 1 - (2.0 * horizon) + (horizon * (horizon - 1.0) / n)) / n);
        var statistic = variance > 0 && !Sample.IsConstant(difference) ? mean / Math.Sqrt(variance / n) * correction : double.NaN;
        return new DieboldMariano(mean, statistic, double.IsNaN(statistic) ? double.NaN : 2 * StudentT.CDF(0, 1, n - 1, -Math.Abs(statistic)), n);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"Diebold-Mariano {Statistic:F3} (p {PValue:F4}), mean difference of loss {MeanDifference:G4}, n {Observations}");
}
