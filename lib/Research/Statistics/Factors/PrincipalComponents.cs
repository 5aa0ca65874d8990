using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// The common moves of many returns: eigenvectors of their correlation matrix, the largest first (Pearson 1901; for stocks
/// Avellaneda and Lee 2010). Random returns have eigenvalues too: of N independent columns and T rows they lie between
/// (1 − √(N/T))² and (1 + √(N/T))² (Marchenko and Pastur 1967), and only what is above is more than noise. Taught in lesson 13.
/// </summary>
public sealed class PrincipalComponents
{
    private readonly SeriesPanel returns;
    private readonly double[] means;
    private readonly double[] deviations;
    private readonly Matrix<double> vectors;
    private readonly int first;

    private PrincipalComponents(SeriesPanel returns, int first, double[][] columns)
    {
        this.returns = returns;
        this.first = first;
        means = Array.ConvertAll(columns, static column => Sample.Mean(column));
        deviations = Array.ConvertAll(columns, static column => Sample.StandardDeviation(column));
        var constant = Array.FindIndex(deviations, static deviation => deviation == 0);
        if (constant >= 0)
        {
            throw new ArgumentException($"'{returns.Names[constant]}' must change: a constant has no correlation.", nameof(returns));
        }

        Rows = columns[0].Length;
        var z = Matrix<double>.Build.Dense(Rows, columns.Length, (row, column) => (columns[column][row] - means[column]) / deviations[column]);
        var evd = (z.TransposeThisAndMultiply(z) / (Rows - 1)).Evd(Symmetricity.Symmetric);
        int[] order = [.. Enumerable.Range(0, columns.Length).OrderByDescending(k => evd.EigenValues[k].Real)];
        Eigenvalues = [.. order.Select(k => Math.Max(0, evd.EigenValues[k].Real))];
        vectors = Matrix<double>.Build.DenseOfColumnVectors(order.Select(k => Oriented(evd.EigenVectors.Column(k))));
    }

    /// <summary>Variance along each component, the largest first; they sum to the number of columns.</summary>
    public IReadOnlyList<double> Eigenvalues { get; }

    /// <summary>Bars that were used: those after the warm-up of all columns.</summary>
    public int Rows { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Names => returns.Names;

    /// <summary>Marchenko and Pastur's upper edge (1 + √(N/T))².</summary>
    public double NoiseEdge => Math.Pow(1 + Math.Sqrt((double)Names.Count / Rows), 2);

    /// <summary>How many eigenvalues are above <see cref="NoiseEdge"/>.</summary>
    public int AboveNoise => Eigenvalues.Count(value => value > NoiseEdge);

    /// <summary>Components of returns.</summary>
    /// <param name="returns">One column for each asset; rows before the last warm-up are left out.</param>
    /// <exception cref="ArgumentException">Fewer than two columns or three rows, a NaN after the warm-up, or a column that never changes.</exception>
    public static PrincipalComponents Of(SeriesPanel returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (returns.Columns.Count < 2)
        {
            throw new ArgumentException($"At least two columns are needed; {returns.Symbol} has {returns.Columns.Count}.", nameof(returns));
        }

        return new PrincipalComponents(returns, returns.Columns.Max(static column => column.WarmUp), Observed.Columns(returns.Columns, 3));
    }

    /// <summary>Share of the whole variance along one component, counted from 0.</summary>
    public double Explained(int component) => Eigenvalues[Checked(component)] / Names.Count;

    /// <summary>Weight of each column in one component, counted from 0; their squares sum to one, the largest is positive.</summary>
    public IReadOnlyList<double> Loadings(int component) => vectors.Column(Checked(component)).ToArray();

    /// <summary>
    /// Return of the component's portfolio: weights loading / standard deviation, as Avellaneda and Lee (2010, equation 9) hold it, scaled to
    /// a gross exposure of one. NaN before the first bar that was used.
    /// </summary>
    public Series Portfolio(int component)
    {
        var weights = vectors.Column(Checked(component)).ToArray().Zip(deviations, static (loading, deviation) => loading / deviation).ToArray();
        var gross = weights.Sum(Math.Abs);
        return Column(FormattableString.Invariant($"component {component + 1}"), row => Enumerable.Range(0, weights.Length).Sum(i => weights[i] / gross * returns.Columns[i][row]));
    }

    /// <summary>What the first components leave of each column: its return less its mean and its projection on them.</summary>
    /// <param name="components">How many to take out: 0 to the number of columns.</param>
    public SeriesPanel Residuals(int components)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(components);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(components, Names.Count);
        var kept = components == 0 ? Matrix<double>.Build.Dense(Names.Count, Names.Count) : Projection(components);
        return new SeriesPanel(returns.Symbol, [.. Enumerable.Range(0, Names.Count).Select(asset => Column(Names[asset], row =>
        {
            var own = Standardized(asset, row);
            var common = 0.0;
            for (var other = 0; other < Names.Count; other++)
            {
                common += kept[asset, other] * Standardized(other, row);
            }

            return deviations[asset] * (own - common);
        }))]);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Names.Count} columns, {Rows} rows: first components explain {string.Join(", ", Enumerable.Range(0, Math.Min(3, Names.Count)).Select(k => Explained(k).ToString("P1", CultureInfo.InvariantCulture)))}; {AboveNoise} above the noise edge {NoiseEdge:F3}");

    private Matrix<double> Projection(int components)
    {
        var part = vectors.SubMatrix(0, Names.Count, 0, components);
        return part * part.Transpose();
    }

    private double Standardized(int asset, int row) => (returns.Columns[asset][row] - means[asset]) / deviations[asset];

    private Series Column(string name, Func<int, double> value)
    {
        var values = new double[returns.Count];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = row < first ? double.NaN : value(row);
        }

        return new Series(name, returns.Axis, values);
    }

    private int Checked(int component)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(component);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(component, Eigenvalues.Count);
        return component;
    }

    // An eigenvector's sign means nothing; fixed, so that a chart does not flip from one run to the next.
    private static Vector<double> Oriented(Vector<double> vector) => vector[vector.AbsoluteMaximumIndex()] < 0 ? -vector : vector;
}
