namespace AlgoAcademy.Documents.Html;

/// <summary>An exported page.</summary>
/// <param name="Html">The whole document; nothing it shows lies outside it.</param>
/// <param name="Warnings">What the page shows less well than it could, each with its cell: for the author, not the reader.</param>
public sealed record HtmlPage(string Html, IReadOnlyList<string> Warnings);
