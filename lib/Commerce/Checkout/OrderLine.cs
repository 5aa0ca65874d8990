namespace AlgoAcademy.Commerce;

/// <summary>One product of an order with a snapshot of its price: a later price change alters nothing sold.</summary>
public sealed class OrderLine
{
    /// <summary>The line's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The order it belongs to.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>What is bought.</summary>
    public required string ProductId { get; init; }

    /// <summary>The price row it was bought at.</summary>
    public required Guid PriceId { get; init; }

    /// <summary>The product's title at that time.</summary>
    public required string Title { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }
}
