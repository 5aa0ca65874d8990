using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>a'x ≥ b, or a'x = b.</summary>
/// <param name="Coefficients">a, one for each variable.</param>
/// <param name="Bound">b.</param>
/// <param name="IsEquality">True for =, false for ≥.</param>
public sealed record LinearConstraint(ImmutableArray<double> Coefficients, double Bound, bool IsEquality = false)
{
    /// <summary>Σ a x = b.</summary>
    public static LinearConstraint Equal(IEnumerable<double> coefficients, double bound) => new([.. coefficients], bound, IsEquality: true);

    /// <summary>Σ a x ≥ b.</summary>
    public static LinearConstraint AtLeast(IEnumerable<double> coefficients, double bound) => new([.. coefficients], bound);

    /// <summary>Σ a x ≤ b.</summary>
    public static LinearConstraint AtMost(IEnumerable<double> coefficients, double bound) => new([.. coefficients.Select(a => -a)], -bound);

    /// <summary>x[variable] ≥ b.</summary>
    public static LinearConstraint VariableAtLeast(int variable, int variables, double bound) => AtLeast(Unit(variable, variables), bound);

    /// <summary>x[variable] ≤ b.</summary>
    public static LinearConstraint VariableAtMost(int variable, int variables, double bound) => AtMost(Unit(variable, variables), bound);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{string.Join(" + ", Coefficients.Select((a, i) => (a, i)).Where(t => t.a != 0).Take(8).Select(t => FormattableString.Invariant($"{t.a} x{t.i}")))} {(IsEquality ? "=" : "≥")} {Bound}");

    private static IEnumerable<double> Unit(int variable, int variables)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(variables);
        ArgumentOutOfRangeException.ThrowIfNegative(variable);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(variable, variables);
        return Enumerable.Range(0, variables).Select(i => i == variable ? 1.0 : 0);
    }
}
