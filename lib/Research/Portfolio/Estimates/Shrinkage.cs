using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// A covariance between the sample's and a simple target: (1 − δ) S + δ F. The sample matrix of many assets over few bars puts the
/// most weight on what was measured worst; the target is wrong but hardly depends on the sample. δ makes the expected squared
/// distance from the truth least.
/// </summary>
/// <param name="Covariance">The shrunk matrix, per bar.</param>
/// <param name="Intensity">δ, from 0 (the sample) to 1 (the target).</param>
public sealed record Shrinkage(Covariance Covariance, double Intensity)
{
    /// <summary>
    /// Towards the scaled identity: each asset with the mean variance, no correlation (Ledoit and Wolf 2004, Journal of Multivariate
    /// Analysis 88, eq. 14 and section 3.2). The sample covariance is that with n, as in the paper. Taught in lesson 45.
    /// </summary>
    /// <param name="returns">Simple returns, one column for each asset.</param>
    /// <exception cref="ArgumentException">As for <see cref="Research.Covariance.Of"/>.</exception>
    public static Shrinkage ToIdentity(SeriesPanel returns)
    {
        var rows = ReturnRows.Of(returns);
        var (x, n, p) = (rows.Centered, (double)rows.Count, returns.Columns.Count);
        var sample = x.TransposeThisAndMultiply(x) / n;
        var mean = sample.Trace() / p;
        var target = Matrix<double>.Build.DiagonalIdentity(p) * mean;

        // d²: distance of the sample from the target. b²: the part of it that is sampling error, at most all of it.
        var distance = SquaredNorm(sample - target);
        var squared = x.PointwisePower(2);
        var error = (((squared.TransposeThisAndMultiply(squared)).Enumerate().Sum() / n) - SquaredNorm(sample)) / n;
        return Between(returns.Names, (sample, target), distance == 0 ? 1 : error / distance);
    }

    /// <summary>
    /// Towards the same correlation for every pair, with the sample's variances (Ledoit and Wolf 2004, "Honey, I Shrunk the Sample
    /// Covariance Matrix", appendix).
    /// </summary>
    /// <inheritdoc cref="ToIdentity"/>
    public static Shrinkage ToConstantCorrelation(SeriesPanel returns)
    {
        var rows = ReturnRows.Of(returns);
        var (x, n, p) = (rows.Centered, (double)rows.Count, returns.Columns.Count);
        var sample = x.TransposeThisAndMultiply(x) / n;
        var sigma = sample.Diagonal().PointwiseSqrt();
        if (p < 2 || sigma.Minimum() == 0)
        {
            throw new ArgumentException("A mean correlation needs two assets or more, and all of them must move.", nameof(returns));
        }

        var mean = (sample.MapIndexed((i, j, s) => i == j ? 0 : s / (sigma[i] * sigma[j]), Zeros.Include).Enumerate().Sum()) / (p * (p - 1.0));
        var target = sample.MapIndexed((i, j, s) => i == j ? s : mean * sigma[i] * sigma[j], Zeros.Include);
        var squared = x.PointwisePower(2);
        var pi = (squared.TransposeThisAndMultiply(squared) / n) - sample.PointwisePower(2);

        // θᵢᵢ,ᵢⱼ: how the error of a variance goes with that of a covariance.
        var theta = (x.PointwisePower(3).TransposeThisAndMultiply(x) / n) - sample.MapIndexed((i, j, s) => sample[i, i] * s, Zeros.Include);
        var rho = pi.Trace() + (mean * theta.MapIndexed((i, j, t) => i == j ? 0 : t * sigma[j] / sigma[i], Zeros.Include).Enumerate().Sum());
        var gamma = SquaredNorm(sample - target);
        return Between(returns.Names, (sample, target), gamma == 0 ? 1 : (pi.Enumerate().Sum() - rho) / gamma / n);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Covariance}, {Intensity * 100:F1} % shrunk");

    private static Shrinkage Between(IReadOnlyList<string> names, (Matrix<double> Sample, Matrix<double> Target) ends, double intensity)
    {
        var delta = Math.Clamp(intensity, 0, 1);
        return new Shrinkage(Covariance.From(names, ((1 - delta) * ends.Sample) + (delta * ends.Target)), delta);
    }

    private static double SquaredNorm(Matrix<double> matrix) => matrix.Enumerate().Sum(value => value * value);
}
