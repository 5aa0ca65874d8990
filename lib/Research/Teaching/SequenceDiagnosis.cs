using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// Names the usual reason why a sequence is wrong: too long or short by one, shifted, reversed, one factor too much everywhere, NaN where
/// a number is due. Otherwise it says which value is the first wrong one.
/// </summary>
internal static class SequenceDiagnosis
{
    /// <summary>The cause as a sentence; never null, since at least the place is known.</summary>
    public static string Explain(IReadOnlyList<double> actual, IReadOnlyList<double> expected, double tolerance)
    {
        var loose = Math.Max(tolerance, 1e-6);
        if (actual.Count != expected.Count)
            return Length(actual, expected, loose);
        if (Same([.. actual.Reverse()], expected, loose))
            return "The values are right but in reverse order: the first belongs last.";
        if (Shift(actual, expected, loose) is { } shift)
            return shift;
        if (WarmUp(actual, expected) is { } warmUp)
            return warmUp;
        if (Scale(actual, expected) is { } scale)
            return $"Every value is off by the same factor. {scale}";

        var wrong = Enumerable.Range(0, actual.Count).Where(place => !Near(actual[place], expected[place], tolerance)).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{wrong.Count} of {expected.Count} values are wrong, the first at index {wrong[0]}: {Check.Show(actual[wrong[0]])}.");
    }

    public static bool Near(double actual, double expected, double tolerance) =>
        double.IsNaN(expected) ? double.IsNaN(actual) : NumberExercise.Near(actual, expected, tolerance);

    private static string Length(IReadOnlyList<double> actual, IReadOnlyList<double> expected, double tolerance)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{actual.Count} values where {expected.Count} are asked for");
        if (actual.Count == expected.Count - 1 && (Same(actual, [.. expected.Skip(1)], tolerance) || Same(actual, [.. expected.SkipLast(1)], tolerance)))
            return $"{counts}: off by one, the {(Same(actual, [.. expected.Skip(1)], tolerance) ? "first" : "last")} is missing; the others are right.";
        if (actual.Count == expected.Count + 1 && (Same([.. actual.Skip(1)], expected, tolerance) || Same([.. actual.SkipLast(1)], expected, tolerance)))
            return $"{counts}: off by one, the {(Same([.. actual.Skip(1)], expected, tolerance) ? "first" : "last")} is too many; the others are right.";
        return $"{counts}.";
    }

    private static string? Shift(IReadOnlyList<double> actual, IReadOnlyList<double> expected, double tolerance)
    {
        if (expected.Count < 3) return null;
        if (Same([.. actual.Skip(1)], [.. expected.SkipLast(1)], tolerance)) return "Off by one: each value stands one place too late.";
        return Same([.. actual.SkipLast(1)], [.. expected.Skip(1)], tolerance) ? "Off by one: each value stands one place too early." : null;
    }

    private static string? WarmUp(IReadOnlyList<double> actual, IReadOnlyList<double> expected)
    {
        var (given, due) = (actual.TakeWhile(double.IsNaN).Count(), expected.TakeWhile(double.IsNaN).Count());
        return given == due ? null : string.Create(CultureInfo.InvariantCulture, $"The first value that is known is at index {given}; it should be at another: count how much history the rule needs.");
    }

    private static string? Scale(IReadOnlyList<double> actual, IReadOnlyList<double> expected)
    {
        var ratios = actual.Zip(expected).Where(pair => pair.Second != 0 && !double.IsNaN(pair.Second)).Select(pair => pair.First / pair.Second).ToList();
        return ratios.Count >= 2 && ratios.All(ratio => NumberExercise.Near(ratio, ratios[0], 1e-6))
            ? NumberDiagnosis.Explain(Math.PI * ratios[0], Math.PI)
            : null;
    }

    private static bool Same(IReadOnlyList<double> one, IReadOnlyList<double> other, double tolerance) => SequenceExercise.Near(one, other, tolerance);
}
