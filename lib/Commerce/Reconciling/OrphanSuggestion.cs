namespace AlgoAcademy.Commerce;

/// <summary>A payment of nobody, with the account it may belong to.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="UserId">The account with the payer's address; null when none has it. A hint, never proof.</param>
public sealed record OrphanSuggestion(OrphanPayment Payment, string? UserId);
