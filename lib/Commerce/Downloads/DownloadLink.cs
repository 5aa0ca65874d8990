namespace AlgoAcademy.Commerce;

/// <summary>A short-lived right to fetch one release.</summary>
/// <param name="Token">Opaque, encrypted and signed; goes into the address.</param>
/// <param name="Release">What it fetches.</param>
/// <param name="ExpiresAt">Until when it works (UTC, excluded).</param>
public sealed record DownloadLink(string Token, Release Release, DateTimeOffset ExpiresAt);
