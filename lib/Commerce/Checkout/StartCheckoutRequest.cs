namespace AlgoAcademy.Commerce;

/// <summary>What a buyer asked for. The amount is what the page showed; what is charged is always the shop's own price.</summary>
/// <param name="UserId">The signed-in buyer.</param>
/// <param name="ProductId">What is bought.</param>
/// <param name="PriceId">The price row the page showed.</param>
/// <param name="AmountMinor">The amount the page showed.</param>
/// <param name="Site">Where the shop lives, to build the return addresses.</param>
public sealed record StartCheckoutRequest(string UserId, string ProductId, Guid PriceId, long AmountMinor, Uri Site);
