namespace AlgoAcademy.Commerce;

/// <summary>A subscription of the built-in test checkout, as a provider would hold it.</summary>
public sealed class TestSubscription
{
    /// <summary>Its id: "sub_test_…".</summary>
    public required string Id { get; init; }

    /// <summary>The account it was begun from.</summary>
    public required string UserId { get; init; }

    /// <summary>The key of its price.</summary>
    public required string LookupKey { get; set; }

    /// <summary>The key of its price from the next period on; null when it stays.</summary>
    public string? NextLookupKey { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The first moment of the period (UTC).</summary>
    public required DateTimeOffset PeriodStart { get; set; }

    /// <summary>The end of the period (UTC).</summary>
    public required DateTimeOffset PeriodEnd { get; set; }

    /// <summary>Whether it ends with the period.</summary>
    public bool EndsWithPeriod { get; set; }

    /// <summary>When it ended (UTC).</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
