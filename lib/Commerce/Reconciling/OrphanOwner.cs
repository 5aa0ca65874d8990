namespace AlgoAcademy.Commerce;

/// <summary>Whose a payment is.</summary>
/// <param name="UserId">The account.</param>
/// <param name="ProductId">What it paid for; null for a subscription, whose price says it.</param>
public sealed record OrphanOwner(string UserId, string? ProductId);
