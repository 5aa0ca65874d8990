namespace AlgoAcademy.Commerce;

/// <summary>A wish to pay a part of an order back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">How much goes back.</param>
/// <param name="KnownRefunds">How many refunds of the order whoever wishes has seen: pressed twice, the second wish is refused.</param>
public sealed record PartialRefund(Guid OrderId, Money Amount, int KnownRefunds);
