using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>How much of a portfolio each asset is: position value / equity, a fraction, below zero when short.</summary>
public sealed class PortfolioWeights
{
    /// <summary>Weights by name.</summary>
    /// <exception cref="ArgumentException">Not as many weights as names, a name twice, or a weight that is no finite number.</exception>
    public PortfolioWeights(IReadOnlyList<string> names, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        if (names.Count != values.Count || names.Count == 0 || names.Distinct(StringComparer.Ordinal).Count() != names.Count || values.Any(v => !double.IsFinite(v)))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Each of the names needs one finite weight, and names must differ; had {names.Count} names and the weights {string.Join(", ", values)}."), nameof(values));
        }

        (Names, Values) = ([.. names], [.. values]);
    }

    /// <summary>Names of the assets.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The weights, in the order of the names.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Number of assets.</summary>
    public int Count => Values.Length;

    /// <summary>Weight of an asset.</summary>
    public double this[int asset] => Values[asset];

    /// <summary>Weight of the asset of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public double this[string name] => Names.IndexOf(name) is var at and >= 0
        ? Values[at]
        : throw new ArgumentException($"There is no '{name}' in {string.Join(", ", Names)}.", nameof(name));

    /// <summary>Sum of all weights; 1 when fully invested without debt.</summary>
    public double Sum => Values.Sum();

    /// <summary>Sum of the sizes of all weights: 1.3 for 115 % long and 15 % short.</summary>
    public double Gross => Values.Sum(Math.Abs);

    /// <summary>1 / N of each.</summary>
    public static PortfolioWeights Equal(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new PortfolioWeights(names, [.. names.Select(_ => 1.0 / names.Count)]);
    }

    /// <summary>Standard deviation of the portfolio, per bar of the covariance: √(w'Σw).</summary>
    /// <exception cref="ArgumentException">The covariance is of other assets.</exception>
    public double Volatility(Covariance covariance) => Math.Sqrt(Require(covariance).VarianceOf(Vector));

    /// <summary>
    /// Share of each asset in the variance: wᵢ (Σw)ᵢ / w'Σw, which add up to 1 (Euler; Litterman 1996). Below zero for what hedges the
    /// rest. Taught in lesson 46.
    /// </summary>
    /// <returns>NaN for a portfolio without risk.</returns>
    /// <exception cref="ArgumentException">The covariance is of other assets.</exception>
    public ImmutableArray<double> RiskShares(Covariance covariance)
    {
        var marginal = Require(covariance).Values * Vector;
        var variance = Vector * marginal;
        return [.. Vector.PointwiseMultiply(marginal).Select(part => part / variance)];
    }

    /// <summary>Σ |new − old|: what has to be traded, as a share of the equity, buys and sells together.</summary>
    /// <exception cref="ArgumentException">The others are of other assets.</exception>
    public double TurnoverTo(PortfolioWeights next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.Names.SequenceEqual(Names, StringComparer.Ordinal)
            ? Values.Zip(next.Values, (old, now) => Math.Abs(now - old)).Sum()
            : throw new ArgumentException($"next must be of the same assets in the same order, {string.Join(", ", Names)}; was of {string.Join(", ", next.Names)}.", nameof(next));
    }

    /// <summary>The weights after a bar in which nothing was traded: wᵢ (1 + rᵢ) / (1 + Σ wⱼ rⱼ).</summary>
    /// <param name="returns">Simple return of each asset over the bar.</param>
    /// <exception cref="ArgumentException">Not one for each, or the portfolio lost everything.</exception>
    public PortfolioWeights Drifted(IReadOnlyList<double> returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (returns.Count != Count)
        {
            throw new ArgumentException($"returns must be {Count}, one for each asset; were {returns.Count}.", nameof(returns));
        }

        var growth = 1 + Values.Zip(returns, (weight, r) => weight * r).Sum();
        return growth > 0
            ? new PortfolioWeights(Names, [.. Values.Zip(returns, (weight, r) => weight * (1 + r) / growth)])
            : throw new ArgumentException(FormattableString.Invariant($"The portfolio must be worth something after the bar; its return was {growth - 1}."), nameof(returns));
    }

    internal Vector<double> Vector => Vector<double>.Build.DenseOfEnumerable(Values);

    internal static PortfolioWeights From(Covariance covariance, IEnumerable<double> values) => new(covariance.Names, [.. values]);

    private Covariance Require(Covariance covariance)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        return covariance.Names.SequenceEqual(Names, StringComparer.Ordinal)
            ? covariance
            : throw new ArgumentException($"covariance must be of the same assets in the same order, {string.Join(", ", Names)}; was of {string.Join(", ", covariance.Names)}.", nameof(covariance));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Names.Take(12).Select((name, i) => FormattableString.Invariant($"{name} {Values[i] * 100:F2} %")))
        + (Count > 12 ? $", … ({Count} assets)" : "");
}
