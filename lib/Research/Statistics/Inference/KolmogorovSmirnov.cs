using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// Does a sample come from a distribution, or do two samples come from the same one? The largest distance between their
/// distribution functions (Kolmogorov 1933; Smirnov 1948). Hypothesis: it does. Observations must be independent: returns with
/// volatility in clusters are rejected too often; a distribution whose parameters were fitted to the same sample too seldom.
/// </summary>
/// <param name="Distance">D, from 0 to 1.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="Observations">n; of two samples their effective number n₁n₂/(n₁ + n₂), rounded.</param>
public sealed record KolmogorovSmirnov(double Distance, double PValue, int Observations)
{
    /// <summary>Up to here the distribution of D is exact; beyond it is the limit with Stephens' (1970) correction, good to about 0.001.</summary>
    public const int ExactUpTo = 500;

    /// <summary>Compares a sample with a distribution.</summary>
    /// <param name="sample">Leading NaN are left out.</param>
    /// <param name="distribution">P(X ≤ x), from 0 to 1, continuous.</param>
    /// <exception cref="ArgumentException">Fewer than 5 values, one not finite, or a probability outside 0 to 1.</exception>
    public static KolmogorovSmirnov Of(Series sample, Func<double, double> distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        var values = Observed.Values(sample, 5);
        Array.Sort(values);
        var n = values.Length;
        var distance = 0.0;
        for (var i = 0; i < n; i++)
        {
            var p = distribution(values[i]);
            if (!(p is >= 0 and <= 1))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"distribution must give probabilities from 0 to 1; at {values[i]:G6} it gave {p}."), nameof(distribution));
            }

            distance = Math.Max(distance, Math.Max(((i + 1.0) / n) - p, p - ((double)i / n)));
        }

        return new KolmogorovSmirnov(distance, Above(distance, n), n);
    }

    /// <summary>Compares two samples, which may have different lengths and axes.</summary>
    /// <param name="first">Leading NaN are left out.</param>
    /// <param name="second">The same.</param>
    /// <exception cref="ArgumentException">Fewer than 5 values in one of them, or one not finite.</exception>
    public static KolmogorovSmirnov Between(Series first, Series second)
    {
        var (a, b) = (Observed.Values(first, 5), Observed.Values(second, 5));
        Array.Sort(a);
        Array.Sort(b);
        var distance = 0.0;
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            // Equal values step together: between them neither distribution function has a value.
            var at = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] <= at)
            {
                i++;
            }

            while (j < b.Length && b[j] <= at)
            {
                j++;
            }

            distance = Math.Max(distance, Math.Abs(((double)i / a.Length) - ((double)j / b.Length)));
        }

        var effective = (int)Math.Round((double)a.Length * b.Length / (a.Length + b.Length), MidpointRounding.ToEven);
        return new KolmogorovSmirnov(distance, Above(distance, effective), effective);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Kolmogorov-Smirnov D {Distance:F4} (p {PValue:F4}), n {Observations}");

    private static double Above(double distance, int n)
    {
        if (distance <= 0.5 / n)
        {
            return 1;
        }

        return Math.Clamp(n <= ExactUpTo ? 1 - Exact(distance, n) : Limit(distance * (Math.Sqrt(n) + 0.12 + (0.11 / Math.Sqrt(n)))), 0, 1);
    }

    /// <summary>P(D &lt; d) by Durbin's (1973) matrix, as Marsaglia, Tsang and Wang (2003) raise it to the power n.</summary>
    private static double Exact(double distance, int n)
    {
        var k = (int)(n * distance) + 1;
        var h = k - (n * distance);
        var size = (2 * k) - 1;
        var matrix = Matrix<double>.Build.Dense(size, size, (row, column) => row - column + 1 < 0 ? 0 : 1);
        for (var i = 0; i < size; i++)
        {
            matrix[i, 0] -= Math.Pow(h, i + 1);
            matrix[size - 1, i] -= Math.Pow(h, size - i);
        }

        matrix[size - 1, 0] += (2 * h) - 1 > 0 ? Math.Pow((2 * h) - 1, size) : 0;
        matrix.MapIndexedInplace((row, column, value) => row - column + 1 > 0 ? value / Factorial(row - column + 1) : value);

        // n!/nⁿ is spread over the n factors so that neither overflows.
        var power = Matrix<double>.Build.DenseIdentity(size);
        var (logScale, exponent, factor, logFactor) = (0.0, n, matrix, 0.0);
        while (exponent > 0)
        {
            if ((exponent & 1) == 1)
            {
                (power, logScale) = Scaled(power * factor, logScale + logFactor);
            }

            exponent >>= 1;
            if (exponent > 0)
            {
                (factor, logFactor) = Scaled(factor * factor, 2 * logFactor);
            }
        }

        var logNumber = Enumerable.Range(1, n).Sum(static i => Math.Log(i)) - (n * Math.Log(n));
        return power[k - 1, k - 1] <= 0 ? 0 : Math.Exp(Math.Log(power[k - 1, k - 1]) + logScale + logNumber);
    }

    private static (Matrix<double> Matrix, double Log) Scaled(Matrix<double> matrix, double log)
    {
        var largest = matrix.Enumerate().Max(Math.Abs);
        return (matrix / largest, log + Math.Log(largest));
    }

    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, static (product, i) => product * i);

    // Kolmogorov's limit 2 Σ (−1)^(j−1) exp(−2 j² x²).
    private static double Limit(double x)
    {
        var sum = 0.0;
        for (var j = 1; j <= 100; j++)
        {
            sum += (j % 2 == 1 ? 2 : -2) * Math.Exp(-2.0 * j * j * x * x);
        }

        return sum;
    }
}
