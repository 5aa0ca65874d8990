namespace AlgoAcademy.Commerce;

/// <summary>A payment as the provider holds it now, with everything that was done to its money.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Amount">What arrived.</param>
/// <param name="OrderReference">Our order's id as we labelled it; null when it belongs to a subscription or is none of ours.</param>
/// <param name="SubscriptionRef">The subscription it paid for; null when it paid for none.</param>
/// <param name="LiveMode">Whether real money moved.</param>
/// <param name="Refunds">Its refunds, oldest first.</param>
/// <param name="Disputes">Its disputes.</param>
public sealed record RemotePayment(
    string Id,
    Money Amount,
    string? OrderReference,
    string? SubscriptionRef,
    bool LiveMode,
    IReadOnlyList<RemoteRefund> Refunds,
    IReadOnlyList<RemoteDispute> Disputes)
{
    /// <summary>What went back or is on its way.</summary>
    public long RefundedMinor => Refunds.Where(refund => refund.Counts).Sum(refund => refund.Amount.AmountMinor);
}
