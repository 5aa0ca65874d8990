namespace AlgoAcademy.Commerce;

/// <summary>Something the shop sells. Seeded from the catalogue; its id never changes.</summary>
public sealed class Product
{
    /// <summary>The stable id, as in the catalogue: "module-5".</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required ProductKind Kind { get; init; }

    /// <summary>What a grant for it opens: a module id ("M05") or the course id.</summary>
    public required string ScopeId { get; init; }

    /// <summary>The name buyers see.</summary>
    public required string Title { get; set; }

    /// <summary>Its place in the shop.</summary>
    public required int Order { get; set; }
}
