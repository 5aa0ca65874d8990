namespace AlgoAcademy.Commerce;

/// <summary>A checkout session of the built-in test checkout, as a provider would hold it.</summary>
public sealed class TestSession
{
    /// <summary>Its id: "cs_test_…", unguessable.</summary>
    public required string Id { get; init; }

    /// <summary>The key it was opened under; unique.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The order's id.</summary>
    public required string ClientReference { get; init; }

    /// <summary>The buyer's account.</summary>
    public required string UserId { get; init; }

    /// <summary>The key of the price to subscribe to; null for a payment once.</summary>
    public string? SubscribeTo { get; init; }

    /// <summary>The subscription it began; null until it was paid, and for a payment once.</summary>
    public string? SubscriptionRef { get; set; }

    /// <summary>What the page names.</summary>
    public required string Title { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Where it stands.</summary>
    public SessionStatus Status { get; set; }

    /// <summary>Whether it was paid.</summary>
    public PaymentStatus PaymentStatus { get; set; }

    /// <summary>Where the buyer pays.</summary>
    public required string PayUrl { get; init; }

    /// <summary>Where the buyer lands after paying.</summary>
    public required string SuccessUrl { get; init; }

    /// <summary>Where the buyer lands after turning back.</summary>
    public required string CancelUrl { get; init; }

    /// <summary>The amount with its currency.</summary>
    public Money Amount => new(AmountMinor, Currency);
}
