namespace AlgoAcademy.Commerce;

/// <summary>All that access of one user depends on, read at one moment; answers for as many items as a page has.</summary>
/// <param name="Grants">The user's grants, with the one that comes with the account; none for a visitor.</param>
/// <param name="Slots">The user's bot slots.</param>
/// <param name="Contents">What the tiers open.</param>
/// <param name="Now">The time of asking (UTC).</param>
public sealed record AccessRights(
    IReadOnlyList<Grant> Grants, IReadOnlyList<BotSlot> Slots, TierContents Contents, DateTimeOffset Now)
{
    /// <summary>The decision on an item.</summary>
    public AccessDecision Decide(AccessItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Entitlements.Decide(Grants, item with { Tiers = Contents.Openings(item, Slots) }, Now);
    }

    /// <summary>Whether an item is open.</summary>
    public bool IsOpen(AccessItem item) => Decide(item) is AccessDecision.Open;
}
