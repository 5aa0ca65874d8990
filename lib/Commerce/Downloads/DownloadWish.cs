namespace AlgoAcademy.Commerce;

/// <summary>What a user wants to download.</summary>
/// <param name="ProductId">The product.</param>
public sealed record DownloadWish(string ProductId)
{
    /// <summary>A version; null: the newest of the channel.</summary>
    public string? Version { get; init; }

    /// <summary>The version the user has, to get only what changed since; null: the whole bundle.</summary>
    public string? From { get; init; }

    /// <summary>Which releases the newest is looked for among.</summary>
    public ReleaseChannel Channel { get; init; } = ReleaseChannel.Stable;
}
