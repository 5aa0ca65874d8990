namespace AlgoAcademy.Research;

/// <summary>How a <see cref="TinyNet"/> is trained: Adam (Kingma and Ba 2015) on small batches, stopped when the validation no longer gets better.</summary>
public sealed record TrainingOptions
{
    /// <summary>What is made small.</summary>
    public Loss Loss { get; init; } = Loss.SquaredError;

    /// <summary>Most passes over the training samples, 1 to 100,000.</summary>
    public int Epochs { get; init; } = 100;

    /// <summary>Samples whose mean gradient makes one step, at least 1.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>Adam's α, above 0.</summary>
    public double LearningRate { get; init; } = 0.005;

    /// <summary>Passes without a better validation after which training stops, at least 1.</summary>
    public int Patience { get; init; } = 10;

    /// <summary>Largest length of a step's gradient; a longer one is shortened (Pascanu et al. 2013). +∞ for none.</summary>
    public double MostGradient { get; init; } = 5;

    /// <summary>Seed of the order of the samples.</summary>
    public ulong Seed { get; init; } = 1;

    internal IEnumerable<string> Faults() =>
    [
        .. Enum.IsDefined(Loss) ? Array.Empty<string>() : [$"Loss must be SquaredError, LogisticLoss or Huber; was {Loss}."],
        .. OptionRules.Within(Epochs, 1, 100_000),
        .. OptionRules.Within(Batch, 1, int.MaxValue),
        .. OptionRules.Positive(LearningRate),
        .. OptionRules.Within(Patience, 1, int.MaxValue),
        .. double.IsPositiveInfinity(MostGradient) ? [] : OptionRules.Positive(MostGradient),
    ];
}
