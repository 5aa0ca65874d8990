namespace AlgoAcademy.Commerce;

/// <summary>Money that went back, or is on its way.</summary>
public sealed class Refund
{
    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The payment it is about.</summary>
    public required Guid PaymentId { get; init; }

    /// <summary>The payment provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id of the refund; unique per provider.</summary>
    public required string ProviderRef { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The ids of the order lines it was made for, separated by spaces; empty when it names none.</summary>
    public required string LineIds { get; init; }

    /// <summary>Whether it went.</summary>
    public RefundStatus Status { get; set; }

    /// <summary>Set when it named no item of an order that has several and does not cover all: access stays, a person decides.</summary>
    public bool Flagged { get; set; }

    /// <summary>When it was first seen (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
