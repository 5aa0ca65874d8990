namespace AlgoAcademy.Commerce;

/// <summary>A refund with what it belongs to.</summary>
/// <param name="Refund">The refund.</param>
/// <param name="OrderId">The order; null for a bill of a subscription.</param>
/// <param name="SubscriptionRef">The provider's id of the subscription; null for an order.</param>
public sealed record RefundRow(Refund Refund, Guid? OrderId, string? SubscriptionRef);
