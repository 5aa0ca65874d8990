namespace AlgoAcademy.Commerce;

/// <summary>What became of a change to the grants.</summary>
public abstract record GrantResult
{
    private GrantResult()
    {
    }

    /// <summary>The grant was written or changed.</summary>
    public sealed record Done(Grant Grant) : GrantResult;

    /// <summary>It was so already; nothing was written.</summary>
    public sealed record Unchanged(Grant Grant) : GrantResult;

    /// <summary>There is no such grant.</summary>
    public sealed record UnknownGrant(Guid Id) : GrantResult;

    /// <summary>It cannot be done.</summary>
    /// <param name="Reason">What is wrong and what was expected.</param>
    public sealed record Refused(string Reason) : GrantResult;
}
