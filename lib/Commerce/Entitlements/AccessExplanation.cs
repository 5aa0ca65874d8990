namespace AlgoAcademy.Commerce;

/// <summary>A decision in words and codes: what decided, what is missing, and the cheapest way in.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Title">The item's name.</param>
/// <param name="Open">Whether it is open.</param>
/// <param name="Reason">A stable code: "granted", "no_grant", "revoked", "ended", "not_started", "suspended", "no_slot".</param>
/// <param name="Rule">The rule that decided, in a sentence.</param>
/// <param name="Missing">What would have to be there; null when open.</param>
/// <param name="GrantIds">The grants that were considered.</param>
/// <param name="EndsAt">When access ends (UTC); null when it does not end or is closed.</param>
/// <param name="CheapestWayIn">What on sale opens it for the smallest first payment; null when open or nothing on sale does.</param>
public sealed record AccessExplanation(
    string Item,
    string Title,
    bool Open,
    string Reason,
    string Rule,
    string? Missing,
    IReadOnlyList<Guid> GrantIds,
    DateTimeOffset? EndsAt,
    WayIn? CheapestWayIn)
{
    /// <summary>Everything on sale that opens it, cheapest first; empty when open.</summary>
    public IReadOnlyList<WayIn> WaysIn { get; init; } = [];
}
