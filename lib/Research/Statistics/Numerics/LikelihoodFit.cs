using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Estimates of largest likelihood.</summary>
public sealed record LikelihoodFit
{
    /// <summary>Names of the parameters.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The estimates, in the order of the names.</summary>
    public required double[] Estimates { get; init; }

    /// <summary>√ of the diagonal of the inverse of −∂²ln L (Fisher 1922); NaN where the top is flat or at an edge of what is allowed.</summary>
    public required double[] StandardErrors { get; init; }

    /// <summary>ln L at the estimates.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Number of values.</summary>
    public required int Observations { get; init; }

    /// <summary>2k − 2 ln L (Akaike 1974); smaller is better.</summary>
    public double Aic => (2 * Estimates.Length) - (2 * LogLikelihood);

    /// <summary>k ln n − 2 ln L (Schwarz 1978); smaller is better.</summary>
    public double Bic => (Estimates.Length * Math.Log(Observations)) - (2 * LogLikelihood);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Names.Select((name, i) => string.Create(
        CultureInfo.InvariantCulture, $"{name} {Estimates[i]:G5} (± {StandardErrors[i]:G2})")))
        + FormattableString.Invariant($"; log-likelihood {LogLikelihood:F3}, n {Observations}");
}
