namespace AlgoAcademy.Commerce;

/// <summary>A word a script shows in the place of a session. Only its hash is kept: who reads the database cannot use it.</summary>
public sealed class ApiToken
{
    /// <summary>What a token may do; there is one scope so far.</summary>
    public const string DownloadScope = "download";

    /// <summary>The token's id; not a secret.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, lower-case hex. It has 256 random bits, so a slow hash would add nothing.</summary>
    public required string Hash { get; init; }

    /// <summary>What it may do, separated by blanks.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it counts no more (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was last shown (UTC), to the minute; null while it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When its owner revoked it (UTC); null while it counts.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Whether it counts at this moment.</summary>
    public bool IsLive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
