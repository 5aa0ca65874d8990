namespace AlgoAcademy.Research;

/// <summary>How a bootstrap draws.</summary>
public sealed record BootstrapOptions
{
    /// <summary>Resampled series, at least 100. The error of a p-value near 0.05 is about 0.22 / √replications.</summary>
    public int Replications { get; init; } = 2_000;

    /// <summary>Share of the resampled values between the two ends of an interval, above 0 and below 1.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Mean length of a block in bars; null takes <see cref="Research.BlockLength"/>'s. 1 assumes independence over time.</summary>
    public double? BlockLength { get; init; }

    /// <summary>Blocks of random or of fixed length.</summary>
    public BlockKind Blocks { get; init; } = BlockKind.Stationary;

    /// <summary>Seed; the same seed gives the same numbers on any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    internal void Require() => OptionRules.Require(
    [
        .. OptionRules.Within(Replications, 100, 1_000_000),
        .. OptionRules.Within(Confidence, 0.01, 0.9999),
        .. OptionRules.Within(BlockLength ?? 1, 1, int.MaxValue, nameof(BlockLength)),
    ], "options");
}
