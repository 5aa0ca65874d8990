namespace AlgoAcademy.Commerce;

/// <summary>The Stripe events this version acts on. Any other is kept in quarantine until a version knows it.</summary>
public static class StripeEvents
{
    /// <summary>The buyer went through the checkout; the money may still be on its way.</summary>
    public const string CheckoutCompleted = "checkout.session.completed";

    /// <summary>A delayed payment arrived.</summary>
    public const string AsyncPaymentSucceeded = "checkout.session.async_payment_succeeded";

    /// <summary>A delayed payment failed.</summary>
    public const string AsyncPaymentFailed = "checkout.session.async_payment_failed";

    /// <summary>A session was left until it could not be paid any more.</summary>
    public const string CheckoutExpired = "checkout.session.expired";

    /// <summary>Whether the event is about a checkout session.</summary>
    public static bool IsCheckout(string type) =>
        type is CheckoutCompleted or AsyncPaymentSucceeded or AsyncPaymentFailed or CheckoutExpired;
}
