namespace AlgoAcademy.Commerce;

/// <summary>A payment whose money moved again: the row that refunds and disputes hang on.</summary>
public sealed class Payment
{
    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The payment provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id; unique per provider.</summary>
    public required string ProviderRef { get; init; }

    /// <summary>The order it paid; null for a bill of a subscription.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>The provider's id of the subscription it paid for; null for an order.</summary>
    public string? SubscriptionRef { get; init; }

    /// <summary>What arrived, in minor units of <see cref="Currency"/>.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>How often a fetched state was written; see <see cref="Subscription.Generation"/>.</summary>
    public int Generation { get; set; }
}
