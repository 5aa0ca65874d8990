namespace AlgoAcademy.Commerce;

/// <summary>The fact that an order line was paid. One per line, whatever the number of deliveries.</summary>
public sealed class Purchase
{
    /// <summary>The purchase's id; the grant names it as its source.</summary>
    public required Guid Id { get; init; }

    /// <summary>The buyer.</summary>
    public required string UserId { get; init; }

    /// <summary>What was bought.</summary>
    public required string ProductId { get; init; }

    /// <summary>The paid line; unique.</summary>
    public required Guid OrderLineId { get; init; }

    /// <summary>When it was paid (UTC).</summary>
    public required DateTimeOffset PurchasedAt { get; init; }
}
