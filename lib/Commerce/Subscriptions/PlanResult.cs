namespace AlgoAcademy.Commerce;

/// <summary>What became of a wish to change, end or look at a subscription.</summary>
public abstract record PlanResult
{
    private PlanResult()
    {
    }

    /// <summary>What the change would cost.</summary>
    public sealed record Previewed(PlanPreview Preview) : PlanResult;

    /// <summary>Done at the provider, and in our books.</summary>
    public sealed record Changed(Subscription Subscription) : PlanResult;

    /// <summary>The provider's page is open.</summary>
    public sealed record Opened(Uri Page) : PlanResult;

    /// <summary>The bill of an upgrade was not paid: the old plan stays until it is.</summary>
    public sealed record PaymentNeeded(Subscription Subscription) : PlanResult;

    /// <summary>There is no live subscription of this user.</summary>
    public sealed record NoSubscription : PlanResult;

    /// <summary>The wish cannot be met; the sentence says why.</summary>
    /// <param name="Code">Stable: "unknown_price", "same_plan", "preview_expired", "refused".</param>
    /// <param name="Reason">For people.</param>
    public sealed record Refused(string Code, string Reason) : PlanResult;

    /// <summary>The payment provider cannot be reached.</summary>
    public sealed record Unavailable(string Reason, TimeSpan RetryAfter) : PlanResult;
}
