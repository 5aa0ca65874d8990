namespace AlgoAcademy.Commerce;

/// <summary>One browser that is signed in. The cookie names it; whether it still counts is decided here, at each request.</summary>
public sealed class SignInSession
{
    /// <summary>The session's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who is signed in.</summary>
    public required string UserId { get; init; }

    /// <summary>The browser and system it told of itself, in a few words.</summary>
    public required string Browser { get; init; }

    /// <summary>Since when (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last seen (UTC), to five minutes.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When the person last showed to be the owner, by password, passkey or provider (UTC).</summary>
    public required DateTimeOffset ProvedAt { get; set; }

    /// <summary>When that was by passkey (UTC); null when it never was.</summary>
    public DateTimeOffset? PasskeyAt { get; set; }

    /// <summary>When it was ended (UTC); null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
