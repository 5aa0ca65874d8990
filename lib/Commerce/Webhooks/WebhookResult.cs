namespace AlgoAcademy.Commerce;

/// <summary>What became of a posted event.</summary>
public abstract record WebhookResult
{
    private WebhookResult()
    {
    }

    /// <summary>Signed and stored; answer 2xx.</summary>
    public sealed record Stored(Guid InboxId) : WebhookResult;

    /// <summary>Signed and stored before; answer 2xx.</summary>
    public sealed record Duplicate : WebhookResult;

    /// <summary>Not signed by the provider, or not an event; nothing stored; answer 400.</summary>
    public sealed record Rejected(string Reason) : WebhookResult;
}
