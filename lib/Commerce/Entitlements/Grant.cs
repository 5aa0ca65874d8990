namespace AlgoAcademy.Commerce;

/// <summary>A line of the grants ledger. Facts: never edited apart from the three columns that end one.</summary>
public sealed class Grant
{
    /// <summary>The grant's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who has it.</summary>
    public required string UserId { get; init; }

    /// <summary>How much it opens.</summary>
    public required GrantScope Scope { get; init; }

    /// <summary>What it opens: "M05", "full-course".</summary>
    public required string ScopeId { get; init; }

    /// <summary>Why it was given.</summary>
    public required GrantSource Source { get; init; }

    /// <summary>The purchase or act behind it; one live grant per user, scope and source.</summary>
    public required string SourceRef { get; init; }

    /// <summary>From when it holds (UTC, included).</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Until when it holds (UTC, excluded); null for ever.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Since when it rests, for instance in a dispute; null when it does not.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    /// <summary>Since when it is taken back; null when it is not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Why it was suspended or revoked.</summary>
    public string? Reason { get; set; }

    /// <summary>When the row was written (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
