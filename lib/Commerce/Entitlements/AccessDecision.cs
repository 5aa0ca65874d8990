namespace AlgoAcademy.Commerce;

/// <summary>Whether an item is open, with the grants that were considered.</summary>
public abstract record AccessDecision
{
    private AccessDecision()
    {
    }

    /// <summary>Open through this grant: the live one that lasts longest.</summary>
    public sealed record Open(Grant Through) : AccessDecision;

    /// <summary>Closed.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Considered">The grants that cover the item but are not live.</param>
    public sealed record Closed(GrantFault Fault, IReadOnlyList<Grant> Considered) : AccessDecision;
}
