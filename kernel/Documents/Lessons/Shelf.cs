namespace AlgoAcademy.Documents.Lessons;

/// <summary>What lessons may refer to, read from the academy's own lists.</summary>
public sealed record Shelf
{
    /// <summary>The catalogue's lessons by id.</summary>
    public required IReadOnlyDictionary<string, CatalogLesson> Lessons { get; init; }

    /// <summary>The diagrams by id.</summary>
    public required IReadOnlyDictionary<string, ShelfDiagram> Diagrams { get; init; }

    /// <summary>The bibliography by key: the kind of entry and its DOI or address.</summary>
    public required IReadOnlyDictionary<string, ShelfSource> Sources { get; init; }

    /// <summary>The glossary's keys with the words they stand for.</summary>
    public required IReadOnlyDictionary<string, string> Glossary { get; init; }

    /// <summary>Ids of the data sets that ship.</summary>
    public required IReadOnlySet<string> Data { get; init; }
}
