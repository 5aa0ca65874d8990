namespace AlgoAcademy.Research;

/// <summary>
/// Least squares by Householder reflections: X = QR is never squared, so columns that resemble each other (prices and their
/// lags) cost no digits.
/// </summary>
internal sealed class LeastSquares
{
    private readonly double[][] _inverse;

    private LeastSquares(double[] coefficients, double[] residuals, double[][] inverse)
    {
        Coefficients = coefficients;
        Residuals = residuals;
        _inverse = inverse;
        SumOfSquares = Sample.SumOfSquares(residuals, 0);
    }

    /// <summary>b in y = X b + e.</summary>
    public double[] Coefficients { get; }

    /// <summary>e.</summary>
    public double[] Residuals { get; }

    /// <summary>Σ e².</summary>
    public double SumOfSquares { get; }

    /// <summary>Standard error when all errors have one variance: √(Σe² / (n − k) · [(X'X)⁻¹]ᵢᵢ).</summary>
    public double StandardError(int coefficient)
    {
        var variance = SumOfSquares / (Residuals.Length - Coefficients.Length);
        return Math.Sqrt(variance * Sample.SumOfSquares(_inverse[coefficient], 0));
    }

    /// <summary>Solves for columns of equal length; they are not changed.</summary>
    /// <returns>Null when the columns depend on each other, or there are not more rows than columns.</returns>
    public static LeastSquares? TrySolve(double[][] columns, double[] target)
    {
        int n = target.Length, k = columns.Length;
        if (n <= k)
        {
            return null;
        }

        var work = Array.ConvertAll(columns, static column => (double[])column.Clone());
        var right = (double[])target.Clone();
        var diagonal = new double[k];
        for (var j = 0; j < k; j++)
        {
            var before = Length(work[j], 0);
            var length = Length(work[j], j);

            // What is left of the column beside those before it: below a millionth it is rounding, not information.
            if (!(length > 1e-6 * before))
            {
                return null;
            }

            diagonal[j] = work[j][j] > 0 ? -length : length;
            work[j][j] -= diagonal[j];
            var scale = -1 / (diagonal[j] * work[j][j]);
            for (var other = j + 1; other < k; other++)
            {
                Reflect(work[j], work[other], j, scale);
            }

            Reflect(work[j], right, j, scale);
        }

        var inverse = InverseTriangle(work, diagonal);
        var coefficients = Array.ConvertAll(inverse, row => Dot(row, right, k));
        return new LeastSquares(coefficients, ResidualsOf(columns, target, coefficients), inverse);
    }

    private static void Reflect(double[] mirror, double[] column, int from, double scale)
    {
        var product = 0.0;
        for (var i = from; i < column.Length; i++)
        {
            product += mirror[i] * column[i];
        }

        product *= scale;
        for (var i = from; i < column.Length; i++)
        {
            column[i] -= product * mirror[i];
        }
    }

    /// <summary>R⁻¹ by rows: b = R⁻¹ Q'y, and (X'X)⁻¹ = R⁻¹ R⁻ᵀ.</summary>
    private static double[][] InverseTriangle(double[][] work, double[] diagonal)
    {
        var k = diagonal.Length;
        var inverse = new double[k][];
        for (var i = k - 1; i >= 0; i--)
        {
            inverse[i] = new double[k];
            inverse[i][i] = 1 / diagonal[i];
            for (var j = i + 1; j < k; j++)
            {
                var sum = 0.0;
                for (var m = i + 1; m <= j; m++)
                {
                    sum += work[m][i] * inverse[m][j];
                }

                inverse[i][j] = -sum / diagonal[i];
            }
        }

        return inverse;
    }

    private static double[] ResidualsOf(double[][] columns, double[] target, double[] coefficients)
    {
        var residuals = (double[])target.Clone();
        for (var j = 0; j < columns.Length; j++)
        {
            for (var i = 0; i < residuals.Length; i++)
            {
                residuals[i] -= coefficients[j] * columns[j][i];
            }
        }

        return residuals;
    }

    private static double Length(double[] column, int from) => Math.Sqrt(Sample.SumOfSquares(column.AsSpan(from), 0));

    private static double Dot(double[] row, double[] values, int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sum += row[i] * values[i];
        }

        return sum;
    }
}
