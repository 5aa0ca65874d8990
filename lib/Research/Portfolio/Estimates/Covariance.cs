using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>Variances and covariances of the returns of several assets, per bar unless scaled. Symmetric and positive semidefinite; immutable.</summary>
public sealed class Covariance
{
    private const double Rounding = 1e-10;

    /// <summary>A matrix that is known.</summary>
    /// <param name="names">Names of the assets, all different.</param>
    /// <param name="values">As many rows and columns as names; symmetric to 1e-10 of its largest value, no negative eigenvalue beyond that.</param>
    /// <exception cref="ArgumentException">Not square, not finite, not symmetric, or not positive semidefinite.</exception>
    public Covariance(IReadOnlyList<string> names, double[,] values)
        : this(names, Read(values))
    {
    }

    private Covariance(IReadOnlyList<string> names, Matrix<double> values)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0 || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            throw new ArgumentException($"names must differ, and there must be one at least; were {string.Join(", ", names)}.", nameof(names));
        }

        if (values.RowCount != names.Count || values.ColumnCount != names.Count)
        {
            throw new ArgumentException($"values must have {names.Count} rows and columns, one for each name; had {values.RowCount} × {values.ColumnCount}.", nameof(values));
        }

        var largest = values.Enumerate().Max(Math.Abs);
        if (!double.IsFinite(largest) || values.Enumerate().Any(double.IsNaN) || (values - values.Transpose()).Enumerate().Max(Math.Abs) > Rounding * largest)
        {
            throw new ArgumentException("values must be finite and symmetric: the covariance of a and b is that of b and a.", nameof(values));
        }

        Names = [.. names];
        Values = (values + values.Transpose()) / 2;
        var least = Values.Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real);
        if (least < -Rounding * names.Count * largest)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"values must be positive semidefinite: no portfolio has a negative variance; the smallest eigenvalue was {least:G3}."), nameof(values));
        }
    }

    /// <summary>Names of the assets.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Number of assets.</summary>
    public int Count => Names.Length;

    /// <summary>Covariance of two assets.</summary>
    public double this[int row, int column] => Values[row, column];

    internal Matrix<double> Values { get; }

    /// <summary>Sample covariance with n − 1 of the rows on which every column is a number, per bar.</summary>
    /// <param name="returns">Simple returns, one column for each asset; rows before the last warm-up are left out.</param>
    /// <exception cref="ArgumentException">Fewer than two rows after the warm-up, or a NaN among them.</exception>
    public static Covariance Of(SeriesPanel returns)
    {
        var rows = ReturnRows.Of(returns);
        return new Covariance(returns.Names, rows.Centered.TransposeThisAndMultiply(rows.Centered) / (rows.Count - 1));
    }

    /// <summary>From volatilities and correlations: σᵢ σⱼ ρᵢⱼ.</summary>
    /// <param name="names">Names of the assets.</param>
    /// <param name="volatilities">Standard deviations, fractions, zero or more.</param>
    /// <param name="correlations">Ones on the diagonal.</param>
    /// <exception cref="ArgumentException">As for the constructor, a negative volatility, or a diagonal that is not one.</exception>
    public static Covariance FromCorrelations(IReadOnlyList<string> names, IReadOnlyList<double> volatilities, double[,] correlations)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(volatilities);
        var matrix = Read(correlations);
        if (volatilities.Count != matrix.RowCount || matrix.RowCount != matrix.ColumnCount || volatilities.Any(v => !(v >= 0 && double.IsFinite(v))))
        {
            throw new ArgumentException($"volatilities must be {matrix.RowCount} finite numbers of zero or more, one for each row of the correlations; were {string.Join(", ", volatilities)}.", nameof(volatilities));
        }

        if (matrix.Diagonal().Any(one => Math.Abs(one - 1) > Rounding))
        {
            throw new ArgumentException("correlations must have ones on the diagonal: everything goes with itself.", nameof(correlations));
        }

        return new Covariance(names, matrix.MapIndexed((i, j, rho) => rho * volatilities[i] * volatilities[j], Zeros.Include));
    }

    /// <summary>Standard deviation of an asset.</summary>
    public double Volatility(int asset) => Math.Sqrt(Values[asset, asset]);

    /// <summary>Correlation of two assets; NaN when one never moves.</summary>
    public double Correlation(int row, int column) => Values[row, column] / (Volatility(row) * Volatility(column));

    /// <summary>The same over a horizon of so many bars, returns independent from bar to bar: all values times <paramref name="factor"/>.</summary>
    /// <exception cref="ArgumentException">The factor is not above zero.</exception>
    public Covariance Times(double factor)
    {
        OptionRules.Require(OptionRules.Positive(factor), nameof(factor));
        return new Covariance(Names, Values * factor);
    }

    /// <summary>Variance of a portfolio of these assets: w'Σw.</summary>
    internal double VarianceOf(Vector<double> weights) => weights * (Values * weights);

    internal static Covariance From(IReadOnlyList<string> names, Matrix<double> values) => new(names, values);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"covariance of {Count} assets: {string.Join(", ", Names.Take(6).Select((name, i) => FormattableString.Invariant($"{name} σ {Volatility(i):G4}")))}{(Count > 6 ? ", …" : "")}");

    private static Matrix<double> Read(double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Matrix<double>.Build.DenseOfArray(values);
    }
}
