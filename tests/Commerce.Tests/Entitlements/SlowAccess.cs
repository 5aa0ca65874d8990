namespace AlgoAcademy.Commerce.Tests.Entitlements;

/// <summary>
/// The owner's rules of access told a second time, straight from the rows and day by day, without the shop's code: slow,
/// naive, and the judge of the fast one.
/// </summary>
internal static class SlowAccess
{
    public static bool IsOpen(
        IEnumerable<Grant> grants, IReadOnlyList<BotSlot> slots, IReadOnlyList<TierContent> rows, AccessItem item, DateTimeOffset now)
    {
        foreach (var grant in grants)
        {
            if (grant.RevokedAt != null || grant.SuspendedAt != null)
                continue;
            if (grant.StartsAt > now)
                continue;
            if (grant.EndsAt != null && grant.EndsAt.Value <= now)
                continue;
            if (Opens(grant, slots, rows, item))
                return true;
        }

        return false;
    }

    private static bool Opens(Grant grant, IReadOnlyList<BotSlot> slots, IReadOnlyList<TierContent> rows, AccessItem item)
    {
        var isBot = item.BotId != null;
        if (grant.Scope == GrantScope.Course)
            return !isBot;
        if (grant.Scope == GrantScope.Module)
            return !isBot && item.ModuleId == grant.ScopeId;
        if (grant.Scope == GrantScope.Lesson)
            return item.Id == grant.ScopeId;
        if (grant.Scope == GrantScope.Bot)
            return item.BotId == grant.ScopeId;

        // A tier: find the promise that was in force when the grant was written.
        var version = 1;
        foreach (var row in rows)
        {
            if (row.TierId == grant.ScopeId && row.ActiveFrom <= grant.CreatedAt && row.Version > version)
                version = row.Version;
        }

        var promised = rows.Where(row => row.TierId == grant.ScopeId && row.Version == version).ToList();
        if (!promised.Exists(row => row.ItemId == item.Id))
            return false;
        if (!isBot)
            return true;

        // A bot: count the older slots that this tier serves before it.
        var mine = slots.FirstOrDefault(slot => slot.BotProduct == item.Id);
        if (mine == null)
            return false;
        var before = 0;
        foreach (var slot in slots)
        {
            if (!promised.Exists(row => row.ItemId == slot.BotProduct))
                continue;
            if (slot.FilledAt < mine.FilledAt || (slot.FilledAt == mine.FilledAt && slot.Number < mine.Number))
                before++;
        }

        return before < promised[0].BotSlots;
    }
}
