namespace AlgoAcademy.Commerce;

/// <summary>That a tier opens an item to the grants of one version of it.</summary>
/// <param name="TierId">The tier.</param>
/// <param name="From">The first moment of writing (UTC) of the grants that have this version.</param>
/// <param name="Until">The first moment of those that have the next one; null for the newest.</param>
/// <param name="SlotMissing">Whether it is a bot that is in none of the user's working slots: then it is offered, not open.</param>
public sealed record TierOpening(string TierId, DateTimeOffset From, DateTimeOffset? Until, bool SlotMissing)
{
    /// <summary>Whether this grant has this version of this tier.</summary>
    public bool IsFor(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Scope == GrantScope.Tier && grant.ScopeId == TierId && From <= grant.CreatedAt && !(Until <= grant.CreatedAt);
    }
}
