namespace AlgoAcademy.Commerce;

/// <summary>A refund to be made.</summary>
/// <param name="PaymentRef">The payment it comes from.</param>
/// <param name="Amount">How much goes back.</param>
/// <param name="LineIds">The order lines it is for.</param>
/// <param name="IdempotencyKey">From the database: the same refund is never made twice.</param>
public sealed record RefundDraft(string PaymentRef, Money Amount, IReadOnlyList<Guid> LineIds, string IdempotencyKey);
