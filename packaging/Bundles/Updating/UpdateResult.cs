namespace AlgoAcademy.Bundles;

/// <summary>What became of an update.</summary>
public abstract record UpdateResult
{
    private UpdateResult()
    {
    }

    /// <summary>There is nothing newer.</summary>
    /// <param name="Installed">The release that is there.</param>
    /// <param name="Withdrawn">Why that release was withdrawn; null while it stands.</param>
    public sealed record UpToDate(BundleVersion Installed, string? Withdrawn) : UpdateResult;

    /// <summary>The folder holds the new release now.</summary>
    public sealed record Updated : UpdateResult
    {
        /// <summary>The release that was there.</summary>
        public required BundleVersion From { get; init; }

        /// <summary>The release that is there.</summary>
        public required BundleVersion To { get; init; }

        /// <summary>Bytes that were fetched for it.</summary>
        public required long Fetched { get; init; }

        /// <summary>True when the small way was taken: only what changed was fetched.</summary>
        public required bool ByDelta { get; init; }

        /// <summary>Why the small way was not taken although there was one; empty when it was, or there was none.</summary>
        public IReadOnlyList<Refusal> DeltaRefusals { get; init; } = [];

        /// <summary>Where the old folder lies, when it held work of the owner's; null when it held none and is gone.</summary>
        public string? KeptFolder { get; init; }

        /// <summary>The owner's own and changed files in <see cref="KeptFolder"/>.</summary>
        public IReadOnlyList<string> OwnFiles { get; init; } = [];

        /// <summary>Why the old release was withdrawn; null when it was not.</summary>
        public string? Withdrawn { get; init; }
    }

    /// <summary>What is offered must not be used; the folder is as it was.</summary>
    /// <param name="Refusals">All reasons found, at least one.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : UpdateResult;
}
