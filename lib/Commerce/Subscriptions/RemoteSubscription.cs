namespace AlgoAcademy.Commerce;

/// <summary>A subscription as the payment provider holds it now.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="CustomerRef">The provider's id of the buyer.</param>
/// <param name="UserId">The account it was begun from, as we labelled it; null when someone else made it.</param>
/// <param name="LookupKey">Our key of its price: "elite_monthly"; null for a price that is none of ours.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CreatedAt">When it was made (UTC).</param>
/// <param name="LiveMode">Whether real money moves.</param>
public sealed record RemoteSubscription(
    string Id,
    string CustomerRef,
    string? UserId,
    string? LookupKey,
    SubscriptionStatus Status,
    DateTimeOffset CreatedAt,
    bool LiveMode)
{
    /// <summary>ISO 4217 code of its price.</summary>
    public required string Currency { get; init; }

    /// <summary>The first moment of the paid period (UTC); null when the provider did not tell.</summary>
    public DateTimeOffset? PeriodStart { get; init; }

    /// <summary>When the period ends (UTC); null when the provider did not tell.</summary>
    public DateTimeOffset? PeriodEnd { get; init; }

    /// <summary>When it will end (UTC); null while it renews.</summary>
    public DateTimeOffset? CancelAt { get; init; }

    /// <summary>When it ended (UTC).</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When its newest bill was made (UTC): the start of the grace when that bill is not paid.</summary>
    public DateTimeOffset? BilledAt { get; init; }

    /// <summary>The provider's id of the item that carries the price; a change of plan names it.</summary>
    public string? ItemRef { get; init; }

    /// <summary>The provider's id of the plan for coming periods; null when nothing is planned.</summary>
    public string? ScheduleRef { get; init; }

    /// <summary>The lookup key of the price that a plan for the next period names; null when nothing is planned.</summary>
    public string? NextLookupKey { get; init; }
}
