namespace AlgoAcademy.Commerce;

/// <summary>An intent to buy, with the prices as they were. Orders are never deleted; only their state moves on.</summary>
public sealed class Order
{
    /// <summary>The order's id; the payment provider carries it as client reference.</summary>
    public required Guid Id { get; init; }

    /// <summary>The buyer.</summary>
    public required string UserId { get; init; }

    /// <summary>What is bought; one product per order.</summary>
    public required string ProductId { get; init; }

    /// <summary>Where it stands.</summary>
    public OrderState State { get; set; }

    /// <summary>The total in minor units.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The payment provider: "stripe" or "test".</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id of the checkout session; null until it was opened.</summary>
    public string? ProviderRef { get; set; }

    /// <summary>How many sessions were opened for this order; part of the idempotency key.</summary>
    public int CheckoutAttempt { get; set; }

    /// <summary>The provider's id of the payment; null for a free order and for a subscription.</summary>
    public string? PaymentRef { get; set; }

    /// <summary>The provider's id of the subscription it began; null for a payment once.</summary>
    public string? SubscriptionRef { get; set; }

    /// <summary>When it was placed (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was paid (UTC).</summary>
    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>What it consists of.</summary>
    public List<OrderLine> Lines { get; init; } = [];

    /// <summary>The total with its currency.</summary>
    public Money Amount => new(AmountMinor, Currency);
}
