namespace AlgoAcademy.Research;

/// <summary>
/// Logarithm and exponential out of additions, multiplications and divisions only, which IEEE 754 rounds the same on
/// every machine. Simulated paths are equal to the last bit everywhere; accuracy is a few units in the last place.
/// </summary>
internal static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>Natural logarithm of a positive normal number.</summary>
    public static double Log(double x)
    {
        var exponent = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        // ln m = 2 artanh z with z = (m − 1)/(m + 1), |z| ≤ 0.1716: eleven odd terms reach 1e-18.
        var z = (mantissa - 1) / (mantissa + 1);
        var square = z * z;
        var sum = 0.0;
        for (var odd = 23; odd >= 3; odd -= 2)
        {
            sum = (sum + (1.0 / odd)) * square;
        }

        return (exponent * Ln2High) + ((2 * z) + (2 * z * sum) + (exponent * Ln2Low));
    }

    /// <summary>e to the power x, for |x| below 700.</summary>
    public static double Exp(double x)
    {
        var whole = Math.Round(x / (Ln2High + Ln2Low));
        var rest = x - (whole * Ln2High) - (whole * Ln2Low);

        // |rest| ≤ 0.3466: the Taylor sum to the 14th term reaches 1e-18.
        var sum = 1.0;
        for (var term = 14; term >= 1; term--)
        {
            sum = 1 + (rest / term * sum);
        }

        return Math.ScaleB(sum, (int)whole);
    }
}
