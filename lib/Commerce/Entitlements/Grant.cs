namespace AlgoAcademy.Commerce;

/// <summary>
/// One right to open something. A fact: the database takes no change of it but to the columns that end one
/// (<see cref="EndsAt"/>, <see cref="SuspendedAt"/>, <see cref="RevokedAt"/>, with their <see cref="Reason"/>), and writes a
/// <see cref="GrantEvent"/> for each.
/// </summary>
public sealed class Grant
{
    /// <summary>The writer of what no person asked for.</summary>
    public const string ByShop = "shop";

    /// <summary>The grant's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who has it.</summary>
    public required string UserId { get; init; }

    /// <summary>How much it opens.</summary>
    public required GrantScope Scope { get; init; }

    /// <summary>What it opens: "M05", "full-course", "elite", "L27", "B03".</summary>
    public required string ScopeId { get; init; }

    /// <summary>Why it was given.</summary>
    public required GrantSource Source { get; init; }

    /// <summary>The purchase or act behind it; one live grant per user, scope and source.</summary>
    public required string SourceRef { get; init; }

    /// <summary>From when it holds (UTC, included).</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Until when it holds (UTC, excluded); null for ever.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Until when new releases are included (UTC, excluded); null for life.</summary>
    public DateTimeOffset? UpdatesUntil { get; init; }

    /// <summary>Since when it rests, for instance in a dispute; null when it does not.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    /// <summary>Since when it is taken back; null when it is not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Why it was suspended or revoked.</summary>
    public string? Reason { get; set; }

    /// <summary>Who wrote it: an admin's user id, or "shop" when the shop did on account of a payment.</summary>
    public string CreatedBy { get; init; } = ByShop;

    /// <summary>The provider's event that caused it; null when none did.</summary>
    public string? EventId { get; init; }

    /// <summary>When the row was written (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
