namespace AlgoAcademy.Research;

/// <summary>What <see cref="Gmm"/> found.</summary>
public sealed record GmmFit
{
    /// <summary>Names of the parameters.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Estimates, in the order of the names.</summary>
    public required double[] Estimates { get; init; }

    /// <summary>Standard errors, in the order of the names.</summary>
    public required double[] StandardErrors { get; init; }

    /// <summary>Hansen's J: how far from zero the moments stay.</summary>
    public required double J { get; init; }

    /// <summary>Moments less parameters.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Probability of a J at least as large if the model holds; NaN without spare moments.</summary>
    public required double JPValue { get; init; }

    /// <summary>Number of rows.</summary>
    public required int Observations { get; init; }

    /// <summary>Estimate of the parameter of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public double this[string name] => Names.ToList().IndexOf(name) is var at and >= 0
        ? Estimates[at]
        : throw new ArgumentException($"There is no '{name}' in {string.Join(", ", Names)}.", nameof(name));

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Names.Select((name, k) => FormattableString.Invariant(
        $"{name} {Estimates[k]:G5} (s.e. {StandardErrors[k]:G3})"))) + FormattableString.Invariant($"; J {J:F3} ({DegreesOfFreedom} d.f., p {JPValue:F3}), n {Observations}");
}
