namespace AlgoAcademy.Commerce;

/// <summary>The one rule of access, pure: the same for a page, a download, a test and an explanation.</summary>
public static class Entitlements
{
    /// <summary>
    /// Open when any grant covers the item and is live: started, not ended, neither suspended nor revoked; a tier opens a bot only
    /// in one of its slots. Grants are a union: one more never closes what was open. The grace of a late payment is in the end of
    /// its grant.
    /// </summary>
    /// <param name="grants">All grants of one user.</param>
    /// <param name="item">What is asked for.</param>
    /// <param name="now">The time of asking (UTC).</param>
    public static AccessDecision Decide(IEnumerable<Grant> grants, AccessItem item, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(grants);
        ArgumentNullException.ThrowIfNull(item);
        var covering = grants.Where(grant => item.IsCoveredBy(grant)).ToList();
        var through = covering.Where(grant => FaultOf(grant, item, now) is null)
            .MaxBy(grant => grant.EndsAt ?? DateTimeOffset.MaxValue);
        if (through is not null)
            return new AccessDecision.Open(through);
        var fault = covering.Select(grant => FaultOf(grant, item, now)).Max() ?? GrantFault.NoGrant;
        return new AccessDecision.Closed(fault, covering);
    }

    /// <summary>Whether a grant holds now, whatever it covers.</summary>
    public static bool IsLive(Grant grant, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return StateFaultOf(grant, now) is null;
    }

    private static GrantFault? FaultOf(Grant grant, AccessItem item, DateTimeOffset now) =>
        StateFaultOf(grant, now) ?? (item.LacksSlot(grant) ? GrantFault.NoSlot : null);

    private static GrantFault? StateFaultOf(Grant grant, DateTimeOffset now)
    {
        if (grant.RevokedAt is not null)
            return GrantFault.Revoked;
        if (grant.EndsAt <= now)
            return GrantFault.Ended;
        if (now < grant.StartsAt)
            return GrantFault.NotStarted;
        return grant.SuspendedAt is null ? null : GrantFault.Suspended;
    }
}
