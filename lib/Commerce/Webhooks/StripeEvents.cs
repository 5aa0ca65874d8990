namespace AlgoAcademy.Commerce;

/// <summary>The Stripe events this version acts on, and what each is about. Any other is kept in quarantine until a version knows it.</summary>
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

    /// <summary>A bill could not be paid.</summary>
    public const string InvoicePaymentFailed = "invoice.payment_failed";

    private static readonly Dictionary<string, EventSubject> Subjects = new(StringComparer.Ordinal)
    {
        [CheckoutCompleted] = EventSubject.Session,
        [AsyncPaymentSucceeded] = EventSubject.Session,
        [AsyncPaymentFailed] = EventSubject.Session,
        [CheckoutExpired] = EventSubject.Session,
        ["customer.subscription.created"] = EventSubject.Subscription,
        ["customer.subscription.updated"] = EventSubject.Subscription,
        ["customer.subscription.deleted"] = EventSubject.Subscription,
        ["customer.subscription.paused"] = EventSubject.Subscription,
        ["customer.subscription.resumed"] = EventSubject.Subscription,
        ["customer.subscription.pending_update_applied"] = EventSubject.Subscription,
        ["customer.subscription.pending_update_expired"] = EventSubject.Subscription,
        ["customer.subscription.trial_will_end"] = EventSubject.Subscription,
        ["invoice.paid"] = EventSubject.Invoice,
        ["invoice.payment_succeeded"] = EventSubject.Invoice,
        [InvoicePaymentFailed] = EventSubject.Invoice,
        ["invoice.payment_action_required"] = EventSubject.Invoice,
        ["invoice.finalization_failed"] = EventSubject.Invoice,
        ["refund.created"] = EventSubject.Payment,
        ["refund.updated"] = EventSubject.Payment,
        ["refund.failed"] = EventSubject.Payment,
        ["charge.refunded"] = EventSubject.Payment,
        ["charge.dispute.created"] = EventSubject.Payment,
        ["charge.dispute.updated"] = EventSubject.Payment,
        ["charge.dispute.closed"] = EventSubject.Payment,
        ["charge.dispute.funds_withdrawn"] = EventSubject.Payment,
        ["charge.dispute.funds_reinstated"] = EventSubject.Payment,
    };

    /// <summary>Every type this version acts on: what to subscribe the webhook to, and what to ask for when one was missed.</summary>
    public static IReadOnlyCollection<string> Types => Subjects.Keys;

    /// <summary>What an event of this type is about; null for one this version does not know.</summary>
    public static EventSubject? SubjectOf(string type) => Subjects.TryGetValue(type, out var subject) ? subject : null;
}
