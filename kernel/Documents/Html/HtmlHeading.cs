namespace AlgoAcademy.Documents.Html;

/// <summary>A heading of an exported notebook.</summary>
/// <param name="Level">1 for the title, 2 for a chapter.</param>
/// <param name="Id">Its id on the page.</param>
/// <param name="Html">Its text with formulas and emphasis as HTML.</param>
public sealed record HtmlHeading(int Level, string Id, string Html);
