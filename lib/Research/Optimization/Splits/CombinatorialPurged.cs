namespace AlgoAcademy.Research;

/// <summary>
/// Combinatorial purged cross-validation (López de Prado 2018, chapter 12): the observations are cut into N neighboring
/// groups, and every choice of k groups is tested by a model fitted on the rest. Each group is tested C(N − 1, k − 1) times,
/// so the tests can be put together to that many paths through all observations: a distribution of outcomes, not one.
/// </summary>
/// <remarks>Taught in lesson 23.</remarks>
public static class CombinatorialPurged
{
    private const int MostFolds = 100_000;

    /// <summary>All C(N, k) folds, in lexicographic order of their test groups, and the paths through them.</summary>
    /// <param name="count">Observations, at least N.</param>
    /// <param name="groups">N, at least 2.</param>
    /// <param name="testGroups">k, from 1 to N − 1.</param>
    /// <param name="labels">How far labels look ahead, and the embargo; by default none.</param>
    /// <exception cref="ArgumentException">A number out of range, more than 100,000 folds, or labels that do not fit.</exception>
    public static CombinatorialSplit Split(int count, int groups, int testGroups, LabelOptions? labels = null)
    {
        OptionRules.Require(
        [
            .. OptionRules.Within(groups, 2, int.MaxValue),
            .. OptionRules.Within(testGroups, 1, groups - 1.0),
            .. OptionRules.Within(count, Math.Max(2, groups), int.MaxValue),
        ], nameof(count));
        var combinations = Choices(groups, testGroups);
        var spans = PurgedKFold.Groups(count, groups);
        Fold[] folds = [.. combinations.Select(chosen => Purging.Fold(count, [.. chosen.Select(group => spans[group])], labels ?? new LabelOptions()))];
        return new CombinatorialSplit(spans, folds, Paths(groups, combinations));
    }

    private static List<int[]> Choices(int groups, int testGroups)
    {
        var all = new List<int[]>();
        var chosen = Enumerable.Range(0, testGroups).ToArray();
        while (true)
        {
            all.Add([.. chosen]);
            if (all.Count > MostFolds)
            {
                throw new ArgumentException($"C({groups}, {testGroups}) must be at most {MostFolds} folds; it is more. Take fewer groups.", nameof(groups));
            }

            var last = testGroups - 1;
            while (last >= 0 && chosen[last] == groups - testGroups + last)
            {
                last--;
            }

            if (last < 0)
            {
                return all;
            }

            chosen[last]++;
            for (var i = last + 1; i < testGroups; i++)
            {
                chosen[i] = chosen[i - 1] + 1;
            }
        }
    }

    /// <summary>Path p takes group g from the p-th fold that tests g (the numbering of figure 12.1).</summary>
    private static int[][] Paths(int groups, List<int[]> combinations)
    {
        int[][] testing = [.. Enumerable.Range(0, groups).Select(group =>
            Enumerable.Range(0, combinations.Count).Where(fold => combinations[fold].Contains(group)).ToArray())];
        return [.. Enumerable.Range(0, testing[0].Length).Select(path => testing.Select(folds => folds[path]).ToArray())];
    }
}
