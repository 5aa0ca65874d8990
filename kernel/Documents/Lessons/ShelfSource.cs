namespace AlgoAcademy.Documents.Lessons;

/// <summary>A source as the bibliography knows it.</summary>
/// <param name="Kind">The kind of entry: article, book, …</param>
/// <param name="Address">DOI or publisher's address; empty when it has none.</param>
public sealed record ShelfSource(string Kind, string Address);
