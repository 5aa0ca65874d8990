namespace AlgoAcademy.Commerce;

/// <summary>
/// The shop's copy of a subscription. The provider's object is the truth; this row says what we saw last, and its grants say
/// what that opens. The tier is never stored on the user.
/// </summary>
public sealed class Subscription
{
    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The payment provider: "stripe" or "test".</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id; unique per provider.</summary>
    public required string ProviderRef { get; init; }

    /// <summary>The subscriber.</summary>
    public required string UserId { get; init; }

    /// <summary>The provider's id of the subscriber.</summary>
    public required string CustomerRef { get; set; }

    /// <summary>The tier it pays for.</summary>
    public required string ProductId { get; set; }

    /// <summary>The key of its price: "elite_monthly".</summary>
    public required string LookupKey { get; set; }

    /// <summary>The key of the price from the next period on; null when it stays.</summary>
    public string? NextLookupKey { get; set; }

    /// <summary>The provider's status.</summary>
    public SubscriptionStatus Status { get; set; }

    /// <summary>When the period ends (UTC); null when that was never told.</summary>
    public DateTimeOffset? PeriodEnd { get; set; }

    /// <summary>When it will end (UTC); null while it renews.</summary>
    public DateTimeOffset? CancelAt { get; set; }

    /// <summary>When it ended (UTC).</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When the provider made it (UTC): of two live ones the later is the one too many.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the provider was asked last (UTC).</summary>
    public DateTimeOffset CheckedAt { get; set; }

    /// <summary>
    /// How often a fetched state was written. Read before a fetch and compared before writing: if it moved in between, what
    /// was fetched may be older than what is written, and the provider is asked again.
    /// </summary>
    public int Generation { get; set; }

    /// <summary>How many changes were asked of the provider; part of their idempotency keys.</summary>
    public int Changes { get; set; }

    /// <summary>The older live subscription of the same user; null when there is none. A duplicate is ended and refunded.</summary>
    public Guid? DuplicateOf { get; set; }

    /// <summary>When the duplicate was ended and refunded (UTC).</summary>
    public DateTimeOffset? DuplicateEndedAt { get; set; }
}
