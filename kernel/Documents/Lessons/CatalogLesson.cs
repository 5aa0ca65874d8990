namespace AlgoAcademy.Documents.Lessons;

/// <summary>A lesson as the catalogue knows it.</summary>
public sealed record CatalogLesson
{
    /// <summary>L01 to L57.</summary>
    public required string Id { get; init; }

    /// <summary>The short name in file and address.</summary>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The module's id.</summary>
    public required string Module { get; init; }

    /// <summary>beginner, intermediate or advanced.</summary>
    public required string Level { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>How long it takes.</summary>
    public required int Minutes { get; init; }

    /// <summary>planned, draft or ready.</summary>
    public required string Status { get; init; }

    /// <summary>Ids of its diagrams.</summary>
    public required IReadOnlyList<string> Diagrams { get; init; }

    /// <summary>Ids of its data sets.</summary>
    public required IReadOnlyList<string> Data { get; init; }
}
