namespace AlgoAcademy.Commerce;

/// <summary>A refund of the built-in test checkout; it succeeds at once.</summary>
public sealed class TestRefund
{
    /// <summary>Its id: "re_test_…".</summary>
    public required string Id { get; init; }

    /// <summary>The payment it comes from.</summary>
    public required string PaymentRef { get; init; }

    /// <summary>The key it was made under; unique.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The order lines it is for, separated by spaces.</summary>
    public required string LineIds { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
