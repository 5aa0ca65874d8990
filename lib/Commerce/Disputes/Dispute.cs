namespace AlgoAcademy.Commerce;

/// <summary>A payment the buyer's bank contests.</summary>
public sealed class Dispute
{
    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The payment it is about.</summary>
    public required Guid PaymentId { get; init; }

    /// <summary>The provider's id of the subscription; null for an order.</summary>
    public string? SubscriptionRef { get; init; }

    /// <summary>The payment provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id of the dispute; unique per provider.</summary>
    public required string ProviderRef { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The provider's word for where it stands.</summary>
    public required string Status { get; set; }

    /// <summary>When it was first seen (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
