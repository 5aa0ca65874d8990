using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Storefront;

/// <summary>A lesson as a page shows it: whole, or what everybody may read of it.</summary>
/// <param name="Html">The cells; no style and no script in them.</param>
/// <param name="Sheet">The styles of the cells.</param>
/// <param name="SheetHash">What the page's policy calls the sheet.</param>
/// <param name="Headings">The headings of what is shown, in order.</param>
/// <param name="Locked">The headings of what is not shown; empty when the lesson is whole.</param>
public sealed record LessonView(
    string Html, string Sheet, string SheetHash, IReadOnlyList<HtmlHeading> Headings, IReadOnlyList<HtmlHeading> Locked)
{
    /// <summary>The chapters: what a reader goes through, and what progress counts.</summary>
    public IReadOnlyList<HtmlHeading> Chapters => [.. Headings.Where(heading => heading.Level == 2)];
}
