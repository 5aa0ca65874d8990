namespace AlgoAcademy.Commerce;

/// <summary>What a gateway needs to open a checkout session for an order.</summary>
/// <param name="Order">The order, with its lines.</param>
/// <param name="BuyerEmail">Where the receipt goes.</param>
/// <param name="SuccessUrl">Where the buyer lands after paying.</param>
/// <param name="CancelUrl">Where the buyer lands after turning back.</param>
public sealed record SessionRequest(Order Order, string BuyerEmail, Uri SuccessUrl, Uri CancelUrl)
{
    /// <summary>Stable across retries and crashes: the same order and attempt never opens two sessions.</summary>
    public string IdempotencyKey => $"order:{Order.Id:N}:checkout:{Order.CheckoutAttempt}";

    /// <summary>The lookup key of the price to subscribe to; null for a payment once.</summary>
    public string? SubscribeTo { get; init; }

    /// <summary>The provider's id of the buyer from an earlier subscription; null when there was none.</summary>
    public string? CustomerRef { get; init; }
}
