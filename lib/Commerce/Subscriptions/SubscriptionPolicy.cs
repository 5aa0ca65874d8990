namespace AlgoAcademy.Commerce;

/// <summary>
/// What a subscription's state means for access; pure, and a function of the provider's object alone, so that every order of
/// deliveries ends in the same grants.
/// </summary>
public static class SubscriptionPolicy
{
    /// <summary>How long access outlives a payment that is late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <summary>
    /// The end of access (UTC, excluded) that a subscription gives; may lie in the past. Null when it gives none at all.
    /// Active and trialing reach to the end of the period plus the grace, so that a renewal whose news is late cuts nobody
    /// off; a cancelled one reaches exactly to its end; past due reaches to seven days after the bill that was not paid.
    /// </summary>
    /// <param name="remote">The subscription as fetched.</param>
    /// <exception cref="ArgumentException">The status is unknown or its times are missing: ask <see cref="IsReadable"/> first.</exception>
    public static DateTimeOffset? AccessEnd(RemoteSubscription remote)
    {
        ArgumentNullException.ThrowIfNull(remote);
        if (!IsReadable(remote))
            throw new ArgumentException($"The subscription must have a known status and its times; was {remote.Status} until {remote.PeriodEnd:u}.", nameof(remote));
        return remote.Status switch
        {
            SubscriptionStatus.Active or SubscriptionStatus.Trialing => remote.CancelAt ?? remote.PeriodEnd + Grace,
            SubscriptionStatus.PastDue => Earlier(remote.CancelAt, (remote.BilledAt ?? remote.PeriodStart) + Grace),
            SubscriptionStatus.Canceled => remote.EndedAt,
            _ => null,
        };
    }

    /// <summary>Whether the answer says enough to act on. If not, what is open stays open and the provider is asked again.</summary>
    public static bool IsReadable(RemoteSubscription remote)
    {
        ArgumentNullException.ThrowIfNull(remote);
        return remote.Status switch
        {
            SubscriptionStatus.Unknown => false,
            SubscriptionStatus.Active or SubscriptionStatus.Trialing => remote.PeriodEnd is not null,
            SubscriptionStatus.PastDue => (remote.BilledAt ?? remote.PeriodStart) is not null,
            SubscriptionStatus.Canceled => remote.EndedAt is not null,
            _ => true,
        };
    }

    /// <summary>Whether it counts as the one subscription a user may have.</summary>
    public static bool IsLive(SubscriptionStatus status) =>
        status is SubscriptionStatus.Active or SubscriptionStatus.Trialing or SubscriptionStatus.PastDue or SubscriptionStatus.Paused
            or SubscriptionStatus.Unpaid;

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right < left ? right : left;
}
