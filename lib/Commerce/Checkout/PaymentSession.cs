namespace AlgoAcademy.Commerce;

/// <summary>A checkout session as the payment provider holds it now.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Url">Where the buyer pays; null once it is closed.</param>
/// <param name="Status">Whether it is open, complete or expired.</param>
/// <param name="PaymentStatus">Whether money has arrived.</param>
/// <param name="ClientReference">Our order's id as we gave it; null when someone else made the session.</param>
/// <param name="Total">What the buyer pays.</param>
/// <param name="LiveMode">Whether real money moves.</param>
/// <param name="PaymentRef">The provider's id of the payment; null when nothing was to be paid.</param>
public sealed record PaymentSession(
    string Id,
    Uri? Url,
    SessionStatus Status,
    PaymentStatus PaymentStatus,
    string? ClientReference,
    Money Total,
    bool LiveMode,
    string? PaymentRef)
{
    /// <summary>The subscription it began; null for a payment once.</summary>
    public string? SubscriptionRef { get; init; }

    /// <summary>The provider's id of the buyer; null when it made none.</summary>
    public string? CustomerRef { get; init; }

    /// <summary>The address the buyer gave at the provider; null when it told none.</summary>
    public string? BuyerEmail { get; init; }

    /// <summary>What the shop wrote beside it when it was opened; null when someone else made it.</summary>
    public OrderLabels? Labels { get; init; }

    /// <summary>The sum before the provider's discounts and taxes; null when it told none.</summary>
    public Money? Subtotal { get; init; }

    /// <summary>The coupon the buyer used; null for none.</summary>
    public CouponTerms? Coupon { get; init; }
}
