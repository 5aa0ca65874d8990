namespace AlgoAcademy.Research;

/// <summary>The imaginary error function erfi(x) = 2/√π ∫₀ˣ exp(t²) dt, which times the cycles of a mean-reverting spread.</summary>
public static class Erfi
{
    /// <summary>
    /// Its value, by the series 2/√π Σ x^(2n+1) / (n! (2n+1)): all terms have one sign, so no digits are lost. ±∞ beyond |x| = 26.6,
    /// NaN for NaN.
    /// </summary>
    public static double Of(double x)
    {
        if (!(Math.Abs(x) < 27))
        {
            return double.IsNaN(x) ? double.NaN : Math.Sign(x) * double.PositiveInfinity;
        }

        double power = x, sum = x;
        for (var n = 1; n < 3000; n++)
        {
            power *= x * x / n;
            var term = power / ((2 * n) + 1);
            sum += term;
            if (Math.Abs(term) <= 1e-17 * Math.Abs(sum))
            {
                break;
            }
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }
}
