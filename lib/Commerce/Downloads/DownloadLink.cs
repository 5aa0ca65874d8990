namespace AlgoAcademy.Commerce;

/// <summary>A short-lived right to fetch one release.</summary>
/// <param name="Token">Opaque, encrypted and signed; goes into the address.</param>
/// <param name="Release">What it fetches.</param>
/// <param name="ExpiresAt">Until when it works (UTC, excluded).</param>
public sealed record DownloadLink(string Token, Release Release, DateTimeOffset ExpiresAt)
{
    /// <summary>The delta to <see cref="Release"/> it fetches; null for the whole bundle.</summary>
    public ReleaseDelta? Delta { get; init; }

    /// <summary>SHA-256 of the zip it fetches.</summary>
    public string Sha256 => Delta?.Sha256 ?? Release.Sha256;

    /// <summary>Length of the zip it fetches, in bytes.</summary>
    public long Size => Delta?.Size ?? Release.Size;
}
