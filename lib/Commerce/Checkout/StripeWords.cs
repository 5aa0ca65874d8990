namespace AlgoAcademy.Commerce;

/// <summary>Stripe's words as our enums; a word this version does not know is Unknown, never a guess.</summary>
public static class StripeWords
{
    /// <summary>open, complete, expired.</summary>
    public static SessionStatus SessionStatus(string? word) => word switch
    {
        "open" => Commerce.SessionStatus.Open,
        "complete" => Commerce.SessionStatus.Complete,
        "expired" => Commerce.SessionStatus.Expired,
        _ => Commerce.SessionStatus.Unknown,
    };

    /// <summary>paid, unpaid, no_payment_required.</summary>
    public static PaymentStatus PaymentStatus(string? word) => word switch
    {
        "paid" => Commerce.PaymentStatus.Paid,
        "unpaid" => Commerce.PaymentStatus.Unpaid,
        "no_payment_required" => Commerce.PaymentStatus.NoPaymentRequired,
        _ => Commerce.PaymentStatus.Unknown,
    };

    /// <summary>incomplete, incomplete_expired, trialing, active, past_due, canceled, unpaid, paused.</summary>
    public static SubscriptionStatus SubscriptionStatus(string? word) => word switch
    {
        "incomplete" => Commerce.SubscriptionStatus.Incomplete,
        "incomplete_expired" => Commerce.SubscriptionStatus.IncompleteExpired,
        "trialing" => Commerce.SubscriptionStatus.Trialing,
        "active" => Commerce.SubscriptionStatus.Active,
        "past_due" => Commerce.SubscriptionStatus.PastDue,
        "canceled" => Commerce.SubscriptionStatus.Canceled,
        "unpaid" => Commerce.SubscriptionStatus.Unpaid,
        "paused" => Commerce.SubscriptionStatus.Paused,
        _ => Commerce.SubscriptionStatus.Unknown,
    };

    /// <summary>pending, requires_action, succeeded, failed, canceled.</summary>
    public static RefundStatus RefundStatus(string? word) => word switch
    {
        "pending" or "requires_action" => Commerce.RefundStatus.Pending,
        "succeeded" => Commerce.RefundStatus.Succeeded,
        "failed" => Commerce.RefundStatus.Failed,
        "canceled" => Commerce.RefundStatus.Canceled,
        _ => Commerce.RefundStatus.Unknown,
    };

    /// <summary>An amount with Stripe's lower-case currency.</summary>
    public static Money Amount(long minor, string? currency) => new(minor, (currency ?? string.Empty).ToUpperInvariant());

    /// <summary>
    /// A time of Stripe's; null when it is missing. An older shape of an object reads as 1970, which means "not told", never
    /// "long ago".
    /// </summary>
    public static DateTimeOffset? Time(DateTime? time) =>
        time is null || time.Value <= DateTime.UnixEpoch ? null : new DateTimeOffset(DateTime.SpecifyKind(time.Value, DateTimeKind.Utc));
}
