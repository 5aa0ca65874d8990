namespace AlgoAcademy.Commerce;

/// <summary>What became of a request to buy.</summary>
public abstract record StartCheckoutResult
{
    private StartCheckoutResult()
    {
    }

    /// <summary>A session is open: send the buyer there.</summary>
    public sealed record Started(Guid OrderId, Uri PayAt) : StartCheckoutResult;

    /// <summary>The buyer has it already.</summary>
    public sealed record AlreadyOwned : StartCheckoutResult;

    /// <summary>The buyer has a subscription: change it instead of buying a second one.</summary>
    public sealed record AlreadySubscribed(Guid SubscriptionId) : StartCheckoutResult;

    /// <summary>An earlier checkout of the same product went through a moment ago.</summary>
    public sealed record AlreadyPaid(Guid OrderId) : StartCheckoutResult;

    /// <summary>No such product.</summary>
    public sealed record UnknownProduct : StartCheckoutResult;

    /// <summary>Parts of it are not published yet.</summary>
    public sealed record NotOnSale(IReadOnlyList<string> StillBuilding) : StartCheckoutResult;

    /// <summary>The price changed since the page was shown.</summary>
    public sealed record PriceChanged(Money Now) : StartCheckoutResult;

    /// <summary>The price or amount is none this product ever had: the form was tampered with.</summary>
    public sealed record PriceUnknown : StartCheckoutResult;

    /// <summary>The payment provider cannot be reached.</summary>
    public sealed record Unavailable(string Reason, TimeSpan RetryAfter) : StartCheckoutResult;
}
