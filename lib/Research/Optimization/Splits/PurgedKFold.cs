namespace AlgoAcademy.Research;

/// <summary>
/// Cross-validation in k folds of neighboring observations, without those that would leak (López de Prado 2018, chapter 7).
/// </summary>
/// <remarks>Taught in lesson 23.</remarks>
public static class PurgedKFold
{
    /// <summary>k folds; each observation is tested once. The first count mod k folds test one more than the others.</summary>
    /// <param name="count">Observations, at least k.</param>
    /// <param name="folds">k, at least 2.</param>
    /// <param name="labels">How far labels look ahead, and the embargo; by default none.</param>
    /// <exception cref="ArgumentException">Fewer observations than folds, or labels that do not fit.</exception>
    public static IReadOnlyList<Fold> Split(int count, int folds, LabelOptions? labels = null)
    {
        OptionRules.Require([.. OptionRules.Within(folds, 2, int.MaxValue), .. OptionRules.Within(count, Math.Max(2, folds), int.MaxValue)], nameof(count));
        return [.. Groups(count, folds).Select(test => Purging.Fold(count, [test], labels ?? new LabelOptions()))];
    }

    /// <summary>Neighboring groups whose sizes differ by at most one, the larger first.</summary>
    internal static IReadOnlyList<IndexSpan> Groups(int count, int groups)
    {
        var (size, larger) = (count / groups, count % groups);
        return [.. Enumerable.Range(0, groups).Select(g => new IndexSpan((g * size) + Math.Min(g, larger), size + (g < larger ? 1 : 0)))];
    }
}
