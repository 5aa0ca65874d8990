namespace AlgoAcademy.Commerce;

/// <summary>What became of a draft.</summary>
public abstract record PublishResult
{
    private PublishResult()
    {
    }

    /// <summary>It is noted and waits for its bundle to be in the store.</summary>
    public sealed record Drafted(Release Release) : PublishResult;

    /// <summary>It is on sale now.</summary>
    public sealed record Published(Release Release) : PublishResult;

    /// <summary>The very same bundle was published before.</summary>
    public sealed record AlreadyPublished(Release Release) : PublishResult;

    /// <summary>It cannot be published; the reason says how to mend it.</summary>
    public sealed record Refused(string Reason) : PublishResult;
}
