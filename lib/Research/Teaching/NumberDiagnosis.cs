namespace AlgoAcademy.Research;

/// <summary>
/// Names the usual reason why a number is wrong: a wrong sign, a unit, a period or a power that got lost.
/// It recognizes ratios between the given and the right value, so it never has to know the exercise.
/// </summary>
internal static class NumberDiagnosis
{
    // A wrong answer is often rounded, so its ratio is compared more loosely than a right answer.
    private const double RatioTolerance = 2e-3;
    private const double RoundingTolerance = 1e-2;

    private static readonly (double Ratio, string Cause)[] Ratios =
    [
        (-1, "The sign is the wrong way round."),
        (100, "The unit is percent; give a fraction (0.05, not 5)."),
        (0.01, "It is 100 times too small: a percentage was divided by 100 once too often, or the task asks for percent."),
        (10_000, "The unit is basis points; give a fraction (0.0005, not 5)."),
        (1e-4, "It is 10,000 times too small: basis points were converted once too often."),
        (Math.Sqrt(252), "Annualization: a factor √252 too much."),
        (1 / Math.Sqrt(252), "Annualization: a factor √252 is missing."),
        (Math.Sqrt(261), "Annualization: a factor √261 too much."),
        (1 / Math.Sqrt(261), "Annualization: a factor √261 is missing."),
        (Math.Sqrt(12), "Annualization: a factor √12 too much."),
        (1 / Math.Sqrt(12), "Annualization: a factor √12 is missing."),
        (Math.Sqrt(52), "Annualization: a factor √52 too much."),
        (1 / Math.Sqrt(52), "Annualization: a factor √52 is missing."),
        (252, "Annualization: a factor 252 too much."),
        (1.0 / 252, "Annualization: a factor 252 is missing."),
        (261, "Annualization: a factor 261 too much."),
        (1.0 / 261, "Annualization: a factor 261 is missing."),
        (52, "Annualization: a factor 52 too much."),
        (1.0 / 52, "Annualization: a factor 52 is missing."),
        (12, "Annualization: a factor 12 too much."),
        (1.0 / 12, "Annualization: a factor 12 is missing."),
        (2, "It is twice the right value."),
        (0.5, "It is half the right value."),
    ];

    /// <summary>The cause of the difference as a sentence, or null if no usual cause explains it.</summary>
    public static string? Explain(double actual, double expected)
    {
        if (!double.IsFinite(actual)) return "The value is infinite: a division by zero, perhaps by an empty or constant window.";
        if (expected == 0 || !double.IsFinite(expected)) return null;

        // Counts are tested before ratios: 2 instead of 1 is one too many, not "twice".
        if (IsWhole(actual) && IsWhole(expected) && Math.Abs(Math.Abs(actual - expected) - 1) < 0.5)
            return actual > expected ? "Off by one: one too many." : "Off by one: one too few.";

        var ratio = actual / expected;
        if (Math.Abs(ratio - 1) < RoundingTolerance)
            return "It is within 1 % of the right value: rounded too early, or a neighbouring convention.";
        foreach (var (known, cause) in Ratios)
            if (Close(ratio, known)) return cause;

        return Powers(actual, expected);
    }

    private static string? Powers(double actual, double expected)
    {
        if (Close(actual * expected, 1)) return "It is the reciprocal: numerator and denominator are swapped.";
        if (Close(actual, expected * expected)) return "It is the square: a variance where a standard deviation is asked for, perhaps.";
        if (expected > 0 && Close(actual, Math.Sqrt(expected))) return "It is the square root of the right value.";
        return null;
    }

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-9;

    private static bool Close(double value, double target) => Math.Abs(value - target) <= RatioTolerance * Math.Abs(target);
}
