namespace AlgoAcademy.Commerce;

/// <summary>What asking the provider about a session meant for its order.</summary>
public abstract record SettleResult
{
    private SettleResult()
    {
    }

    /// <summary>Paid: the purchase and its grant were written now.</summary>
    public sealed record Granted(Guid OrderId) : SettleResult;

    /// <summary>Paid, and granted before.</summary>
    public sealed record AlreadyGranted(Guid OrderId) : SettleResult;

    /// <summary>The money has not arrived (yet): no access.</summary>
    public sealed record NotPaid(Guid OrderId) : SettleResult;

    /// <summary>The order was closed without payment: no access.</summary>
    public sealed record Closed(Guid OrderId, OrderState State) : SettleResult;

    /// <summary>Something contradicts the shop's books: nothing granted, kept for a person to look at.</summary>
    public sealed record Quarantined(string Reason) : SettleResult;

    /// <summary>The provider cannot be asked now: try again later, change nothing.</summary>
    public sealed record Unavailable(string Reason, TimeSpan RetryAfter) : SettleResult;

    /// <summary>The same for the inbox.</summary>
    public HandlingResult ToHandling() => this switch
    {
        Quarantined quarantined => new HandlingResult.Quarantined(quarantined.Reason),
        Unavailable down => new HandlingResult.Unavailable(down.Reason, down.RetryAfter),
        _ => new HandlingResult.Done(GetType().Name),
    };
}
