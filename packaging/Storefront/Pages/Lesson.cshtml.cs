using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>One lesson: to read whole when it is open, else what everybody may read of it.</summary>
public sealed class LessonModel(CourseCatalog catalog, Offers offers, ExplainAccess access, LessonReader reader, LessonProgress progress) : ShopPage
{
    /// <summary>The lesson.</summary>
    public Lesson Lesson { get; private set; } = null!;

    /// <summary>Its module.</summary>
    public CourseModule Module { get; private set; } = null!;

    /// <summary>What is shown; null while the lesson is in the making.</summary>
    public LessonView? View { get; private set; }

    /// <summary>Why it is open or locked.</summary>
    public AccessExplanation Why { get; private set; } = null!;

    /// <summary>What the visitor has read.</summary>
    public IReadOnlySet<string> Marks { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The lesson before; null at the first.</summary>
    public Lesson? Previous => catalog.Lessons.ElementAtOrDefault(Lesson.Order - 2);

    /// <summary>The lesson after; null at the last.</summary>
    public Lesson? Next => catalog.Lessons.ElementAtOrDefault(Lesson.Order);

    /// <summary>Whether progress is kept: it needs an account and an open lesson.</summary>
    public bool KeepsProgress => UserId is not null && Why.Open && View is not null;

    /// <summary>How many chapters the visitor has read.</summary>
    public int ReadCount => View?.Chapters.Count(chapter => Marks.Contains(chapter.Id)) ?? 0;

    /// <summary>Shows the lesson.</summary>
    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (!await FindAsync(slug))
            return NotFound();
        if (View is not null)
            SecurityHeaders.AllowInside(HttpContext, View.SheetHash);
        if (UserId is not null)
            Marks = await progress.OfLessonAsync(UserId, Lesson.Id, Gone);
        return Page();
    }

    /// <summary>Keeps which chapters were read. Chapters the lesson does not have are not kept.</summary>
    public async Task<IActionResult> OnPostReadAsync(string slug, string[] chapters)
    {
        if (!await FindAsync(slug) || !KeepsProgress)
            return NotFound();
        var known = View!.Chapters.Select(chapter => chapter.Id).Intersect(chapters, StringComparer.Ordinal);
        await progress.AddAsync(UserId!, Lesson.Id, known, Gone);
        return new NoContentResult();
    }

    /// <summary>Marks the lesson as finished and goes on to the next.</summary>
    public async Task<IActionResult> OnPostFinishAsync(string slug)
    {
        if (!await FindAsync(slug) || !KeepsProgress)
            return NotFound();
        await progress.AddAsync(UserId!, Lesson.Id, [.. View!.Chapters.Select(chapter => chapter.Id), LessonMark.Finished], Gone);
        return LocalRedirect("/lessons/" + (Next ?? Lesson).Slug);
    }

    private async Task<bool> FindAsync(string slug)
    {
        if (catalog.Lessons.FirstOrDefault(lesson => lesson.Slug == slug) is not { } found)
            return false;
        Lesson = found;
        Module = catalog.FindModule(found.Module)!;
        Why = (await access.RunAsync(UserId, found.Id, Gone))!;
        var release = (await offers.FindAsync(Module.Product, Gone))!.Release;
        if (release?.Lessons.Contains(found.Id) == true)
            View = await reader.ReadAsync(release, found, Why.Open, Gone);
        return true;
    }
}
