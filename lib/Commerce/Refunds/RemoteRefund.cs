namespace AlgoAcademy.Commerce;

/// <summary>A refund as the payment provider holds it now.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Amount">What goes back.</param>
/// <param name="Status">Whether it went.</param>
/// <param name="LineIds">The order lines it was made for, as we labelled it; empty when someone made it by hand.</param>
public sealed record RemoteRefund(string Id, Money Amount, RefundStatus Status, IReadOnlyList<Guid> LineIds)
{
    /// <summary>Whether it counts: money that is on its way back is not the shop's any more.</summary>
    public bool Counts => Status is RefundStatus.Pending or RefundStatus.Succeeded;
}
