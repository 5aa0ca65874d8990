namespace AlgoAcademy.Bundles;

/// <summary>How a buyer gets a zip out of a store.</summary>
public abstract record LocateResult
{
    private LocateResult()
    {
    }

    /// <summary>Straight from the store, by a link that works for a few minutes and cannot be taken back.</summary>
    /// <param name="Link">The signed address: a secret while it lives, never to be logged.</param>
    public sealed record Direct(Uri Link) : LocateResult;

    /// <summary>Through the shop, which opens the zip and can stop sending it.</summary>
    public sealed record ThroughTheShop : LocateResult;

    /// <summary>The zip is missing or not what was published: not to be served until it is put again.</summary>
    /// <param name="Reason">What was found, for the operator.</param>
    public sealed record BeingRepaired(string Reason) : LocateResult;
}
