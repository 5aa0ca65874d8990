namespace AlgoAcademy.Commerce;

/// <summary>One price of one product. Rows are never edited: a new price retires the old row and takes over its lookup key.</summary>
public sealed class Price
{
    /// <summary>The row's id; a checkout form names it, so a price that changed in between is noticed.</summary>
    public required Guid Id { get; init; }

    /// <summary>The product it is for.</summary>
    public required string ProductId { get; init; }

    /// <summary>The stable name the payment provider knows too: "module_05". Unique among live rows.</summary>
    public required string LookupKey { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Since when it is asked (UTC).</summary>
    public required DateTimeOffset ActiveFrom { get; init; }

    /// <summary>Since when it is not asked any more; null while live.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>The amount with its currency.</summary>
    public Money Amount => new(AmountMinor, Currency);
}
