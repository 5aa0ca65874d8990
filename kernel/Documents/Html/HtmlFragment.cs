namespace AlgoAcademy.Documents.Html;

/// <summary>A notebook as part of somebody else's page: the cells without document, style sheet or script.</summary>
/// <param name="Html">The cells from top to bottom.</param>
/// <param name="Headings">The headings in them, in order.</param>
/// <param name="Missing">The sources of pictures that could not be shown, where <see cref="HtmlExportOptions.AltTextForMissing"/> allows that.</param>
/// <param name="Warnings">What is shown less well than it could be, each with its cell: for the author, not the reader.</param>
public sealed record HtmlFragment(string Html, IReadOnlyList<HtmlHeading> Headings, IReadOnlyList<string> Missing, IReadOnlyList<string> Warnings);
