namespace AlgoAcademy.Research;

/// <summary>What the trainers of boosted trees have in common: each tree mends what those before it got wrong (Friedman 2001).</summary>
public abstract class BoostedTrainer : TreeTrainer
{
    private protected BoostedTrainer()
    {
    }

    /// <summary>How much of each tree is added, above 0, at most 1: less, with more trees, is slower and more careful.</summary>
    public double LearningRate { get; init; } = 0.05;

    private protected override IEnumerable<string> Faults() =>
        [.. base.Faults(), .. OptionRules.Positive(LearningRate), .. OptionRules.Within(LearningRate, 0, 1)];
}
