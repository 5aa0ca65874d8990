namespace AlgoAcademy.Research;

/// <summary>Lines of a verdict about the search that found the strategy.</summary>
internal static class SearchEvidence
{
    private const string BestTest = "Best of many (SPA)";
    private const string OverfitTest = "Overfitting (PBO)";
    private const string NeighborTest = "Neighbors";

    public static VerdictRow[] Of(string strategy, VerdictOptions options) => [Best(options), Overfit(options), Neighbors(strategy, options)];

    private static VerdictRow Best(VerdictOptions options)
    {
        if (options.Candidates is not { Count: > 0 } candidates)
        {
            return VerdictRow.NotTested(BestTest, "Give the returns of all variants that were tried: Candidates = …");
        }

        if (CommonBars(candidates) < 20 || candidates.All(candidate => candidate.AfterWarmUp().All(value => value == 0)))
        {
            return VerdictRow.NotTested(BestTest, "The candidates have fewer than 20 bars in common, or none ever traded.");
        }

        var spa = SuperiorAbility.Test(candidates, options.Benchmark, options.Draws);
        var rival = options.Benchmark is null ? "cash" : $"'{options.Benchmark.Name}'";
        return VerdictRow.Judged(BestTest, spa.Consistent <= 0.05, (FormattableString.Invariant($"p = {spa.Consistent:F3}"), "≤ 0.05"),
            FormattableString.Invariant($"So often would the best of {spa.Strategies} candidates beat {rival} as clearly if none were better than it."));
    }

    private static VerdictRow Overfit(VerdictOptions options)
    {
        var split = new OverfitOptions();
        if (options.Candidates is not { Count: > 1 } candidates)
        {
            return VerdictRow.NotTested(OverfitTest, "Give the returns of all variants that were tried, two or more: Candidates = …");
        }

        if (CommonBars(candidates) < 10 * split.Blocks)
        {
            return VerdictRow.NotTested(OverfitTest, FormattableString.Invariant($"The candidates have fewer than {10 * split.Blocks} bars in common."));
        }

        var overfit = OverfitProbability.Of(candidates, split);
        return VerdictRow.Judged(OverfitTest, overfit.Probability <= 0.2, (FormattableString.Invariant($"{overfit.Probability:F3}"), "≤ 0.2"),
            FormattableString.Invariant($"So often the winner on one half of the data was in the lower half of the {overfit.Strategies} on the other; 0.5 is choosing blindly."));
    }

    private static VerdictRow Neighbors(string strategy, VerdictOptions options) => options.Neighbors is not { } neighbors
        ? VerdictRow.NotTested(NeighborTest, $"Give Perturbation.Of(…) of the parameters of '{strategy}': Neighbors = …")
        : VerdictRow.Judged(NeighborTest, neighbors.Kept >= 0.5, (FormattableString.Invariant($"keeps {neighbors.Kept * 100:F0} %"), "≥ 50 %"),
            FormattableString.Invariant($"Half of the {neighbors.Neighbors.Count} nearby parameter sets keep at least this share of the score {neighbors.Chosen:G3}; the worst has {neighbors.Worst:G3}."));

    private static int CommonBars(IReadOnlyList<Series> candidates) => candidates.Min(candidate => candidate.Count - candidate.WarmUp);
}
