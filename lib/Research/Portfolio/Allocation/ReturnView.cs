using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>An opinion on the expected return of a portfolio: "the first beats the second by 1 %" has weights 1 and −1 and the return 0.01.</summary>
/// <param name="Weights">The portfolio, one weight for each asset.</param>
/// <param name="Return">Its expected excess return, in the unit of the covariance.</param>
public sealed record ReturnView(ImmutableArray<double> Weights, double Return)
{
    /// <summary>Variance of the error of the opinion, above zero; null for that of the prior on the same portfolio, p'τΣp (He and Litterman 1999).</summary>
    public double? Variance { get; init; }

    /// <summary>An opinion on these weights.</summary>
    public static ReturnView Of(IEnumerable<double> weights, double expected, double? variance = null) => new([.. weights], expected) { Variance = variance };

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"[{string.Join(", ", Weights)}] returns {Return}");
}
