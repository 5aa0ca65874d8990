namespace AlgoAcademy.Commerce;

/// <summary>A dispute with what it belongs to.</summary>
/// <param name="Dispute">The dispute.</param>
/// <param name="OrderId">The order; null for a bill of a subscription.</param>
public sealed record DisputeRow(Dispute Dispute, Guid? OrderId);
