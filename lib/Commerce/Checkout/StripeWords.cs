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
}
