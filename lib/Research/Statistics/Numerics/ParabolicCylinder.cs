using MathNet.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// Whittaker's parabolic cylinder function D_ν(z), of negative order ν: the solutions of optimal stopping of mean-reverting
/// processes are made of it.
/// </summary>
public static class ParabolicCylinder
{
    private const double Step = 1.0 / 64;

    /// <summary>
    /// D_ν(z) = exp(−z²/4) / Γ(−ν) ∫₀^∞ t^(−ν−1) exp(−t²/2 − zt) dt (Abramowitz and Stegun 1964, 19.5.3), by the trapezoidal rule
    /// in ln t, whose error falls exponentially; about 12 digits.
    /// </summary>
    /// <param name="order">ν, from −50 to below 0.</param>
    /// <param name="z">From −30 to 30.</param>
    /// <exception cref="ArgumentException">Order or argument out of range.</exception>
    public static double Of(double order, double z)
    {
        OptionRules.Require(OptionRules.Within(order, -50, -1e-3, nameof(order)).Concat(OptionRules.Within(z, -30, 30)), nameof(order));
        var a = -order;

        // The integrand's top: −a u has slope a = t² + z t at t = e^u. Taken out, nothing overflows.
        var top = Math.Log((-z + Math.Sqrt((z * z) + (4 * a))) / 2);
        var height = Exponent(top);
        var sum = 1.0;
        for (var direction = -1; direction <= 1; direction += 2)
        {
            for (var k = 1; ; k++)
            {
                var u = top + (direction * k * Step);
                var part = Exponent(u) - height;
                if (part < -40)
                {
                    break;
                }

                sum += Math.Exp(part);
                if (direction < 0 && Math.Exp(u) * (Math.Abs(z) + 1) < 1e-18)
                {
                    // From here on down only e^(au) is left: a geometric row, long when the order is near zero.
                    sum += Math.Exp(part) / (Math.Exp(a * Step) - 1);
                    break;
                }
            }
        }

        return Math.Exp(height + Math.Log(sum * Step) - (z * z / 4) - SpecialFunctions.GammaLn(a));

        double Exponent(double u)
        {
            var t = Math.Exp(u);
            return (a * u) - (t * t / 2) - (z * t);
        }
    }
}
