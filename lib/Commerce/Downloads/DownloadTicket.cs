namespace AlgoAcademy.Commerce;

/// <summary>The right to fetch one zip now: read from a token and checked once more.</summary>
/// <param name="UserId">Whose right it is.</param>
/// <param name="Product">The product it opens.</param>
/// <param name="Release">The release it leads to.</param>
/// <param name="GrantId">The grant that opens it.</param>
public sealed record DownloadTicket(string UserId, Product Product, Release Release, Guid GrantId)
{
    /// <summary>The delta to fetch; null for the whole bundle.</summary>
    public ReleaseDelta? Delta { get; init; }

    /// <summary>The version the delta starts from; null for the whole bundle.</summary>
    public string? FromVersion { get; init; }

    /// <summary>SHA-256 of the zip.</summary>
    public string Sha256 => Delta?.Sha256 ?? Release.Sha256;

    /// <summary>Length of the zip in bytes.</summary>
    public long Size => Delta?.Size ?? Release.Size;
}
