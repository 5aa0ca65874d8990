namespace AlgoAcademy.Research;

/// <summary>How often a system of parts works, when the parts fail independently of one another.</summary>
public static class Availability
{
    /// <summary>All parts are needed: ΠAᵢ.</summary>
    /// <param name="parts">Fractions of time that each works, from 0 to 1.</param>
    /// <exception cref="ArgumentException">No parts, or a fraction out of range.</exception>
    public static double Series(IReadOnlyList<double> parts) => Checked(parts).Aggregate(1.0, static (all, one) => all * one);

    /// <summary>One part is enough: 1 − Π(1 − Aᵢ).</summary>
    /// <param name="parts">Fractions of time that each works, from 0 to 1.</param>
    /// <exception cref="ArgumentException">No parts, or a fraction out of range.</exception>
    public static double Parallel(IReadOnlyList<double> parts) => 1 - Checked(parts).Aggregate(1.0, static (none, one) => none * (1 - one));

    private static IReadOnlyList<double> Checked(IReadOnlyList<double> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || parts.Any(static one => !(one is >= 0 and <= 1)))
            throw new ArgumentException($"parts must be at least one fraction from 0 to 1; were {string.Join(", ", parts)}.", nameof(parts));
        return parts;
    }
}
