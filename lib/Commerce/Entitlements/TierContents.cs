namespace AlgoAcademy.Commerce;

/// <summary>What each version of each tier opens, read from the rows.</summary>
public sealed class TierContents
{
    private readonly IReadOnlyList<Version> _versions;

    /// <summary>Sorts the rows by tier and version.</summary>
    public TierContents(IEnumerable<TierContent> rows)
    {
        _versions =
        [
            .. rows.GroupBy(row => row.TierId, StringComparer.Ordinal).SelectMany(tier => VersionsOf(tier.Key, tier)),
        ];
    }

    /// <summary>The tiers that open the item; of a bot, those that offer it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="slots">The bot slots of the user who asks.</param>
    public IReadOnlyList<TierOpening> Openings(AccessItem item, IReadOnlyCollection<BotSlot> slots)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(slots);
        return
        [
            .. _versions.Where(version => version.Items.Contains(item.Id)).Select(version => new TierOpening(
                version.TierId, version.From, version.Until,
                item.BotId is not null && !version.Working(slots).Any(slot => slot.BotProduct == item.Id))),
        ];
    }

    /// <summary>The slots of a user that work under a grant of a tier: the oldest of those whose bot the tier takes.</summary>
    public IReadOnlyList<BotSlot> WorkingSlots(Grant grant, IReadOnlyCollection<BotSlot> slots) => Find(grant)?.Working(slots) ?? [];

    /// <summary>How many bot slots a grant of a tier has; 0 for any other grant.</summary>
    public int SlotsOf(Grant grant) => Find(grant)?.BotSlots ?? 0;

    /// <summary>Whether the tier of a grant takes the bot of this product.</summary>
    public bool Takes(Grant grant, string botProduct) => Find(grant)?.Items.Contains(botProduct) ?? false;

    /// <summary>Whether the newest version of a tier opens or offers this item.</summary>
    public bool Offers(string tierId, string itemId) =>
        _versions.Any(version => version.TierId == tierId && version.Until is null && version.Items.Contains(itemId));

    private Version? Find(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Scope != GrantScope.Tier
            ? null
            : _versions.FirstOrDefault(version => version.TierId == grant.ScopeId && version.From <= grant.CreatedAt && !(version.Until <= grant.CreatedAt));
    }

    // The first version holds from the beginning of time: no grant is older than every promise.
    private static IEnumerable<Version> VersionsOf(string tierId, IEnumerable<TierContent> rows)
    {
        var versions = rows.GroupBy(row => row.Version).OrderBy(version => version.Key).ToList();
        for (var i = 0; i < versions.Count; i++)
        {
            var first = versions[i].First();
            yield return new Version(
                tierId,
                i == 0 ? DateTimeOffset.MinValue : first.ActiveFrom,
                i + 1 < versions.Count ? versions[i + 1].First().ActiveFrom : null,
                first.BotSlots,
                versions[i].Select(row => row.ItemId).ToHashSet(StringComparer.Ordinal));
        }
    }

    private sealed record Version(string TierId, DateTimeOffset From, DateTimeOffset? Until, int BotSlots, HashSet<string> Items)
    {
        public IReadOnlyList<BotSlot> Working(IReadOnlyCollection<BotSlot> slots) =>
        [
            .. slots.Where(slot => Items.Contains(slot.BotProduct)).OrderBy(slot => slot.FilledAt).ThenBy(slot => slot.Number).Take(BotSlots),
        ];
    }
}
