namespace AlgoAcademy.Commerce;

/// <summary>A grant to be written.</summary>
/// <param name="UserId">Who gets it.</param>
/// <param name="Scope">How much it opens.</param>
/// <param name="ScopeId">What it opens: "M05", "full-course", "elite", "L27", "B03".</param>
/// <param name="Source">Why it is given.</param>
/// <param name="SourceRef">The purchase, subscription or act behind it: writing it again for the same one changes nothing.</param>
public sealed record GrantDraft(string UserId, GrantScope Scope, string ScopeId, GrantSource Source, string SourceRef)
{
    /// <summary>From when it holds (UTC, included); null for now.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Until when it holds (UTC, excluded); null for ever.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Until when new releases are included (UTC, excluded); null for life.</summary>
    public DateTimeOffset? UpdatesUntil { get; init; }

    /// <summary>Who asked for it and why.</summary>
    public required GrantAct Act { get; init; }
}
