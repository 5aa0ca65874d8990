namespace AlgoAcademy.Commerce;

/// <summary>A dispute as the payment provider holds it now.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Amount">What is disputed.</param>
/// <param name="Status">The provider's word: "needs_response".</param>
/// <param name="Reason">The bank's reason.</param>
public sealed record RemoteDispute(string Id, Money Amount, string Status, string Reason)
{
    /// <summary>What it means for access.</summary>
    public DisputeEffect Effect => DisputePolicy.EffectOf(Status);
}
