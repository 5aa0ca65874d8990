using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>One module: what it teaches, what is ready, what it costs.</summary>
public sealed class ModuleModel(Offers offers, CourseCatalog catalog, ExplainAccess access, OpenLessons lessons, LessonProgress progress, ReleaseHistory history) : ShopPage
{
    /// <summary>The module.</summary>
    public CourseModule Module { get; private set; } = null!;

    /// <summary>Its lessons.</summary>
    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    /// <summary>Its offer.</summary>
    public Offer Offer { get; private set; } = null!;

    /// <summary>Why it is open or locked.</summary>
    public AccessExplanation Why { get; private set; } = null!;

    /// <summary>Whether the visitor has it.</summary>
    public bool IsOpen => Why.Open;

    /// <summary>Its versions, newest first.</summary>
    public IReadOnlyList<Release> Releases { get; private set; } = [];

    /// <summary>The ids of the lessons open to the visitor.</summary>
    public IReadOnlySet<string> Open { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The ids of the lessons the visitor has finished.</summary>
    public IReadOnlySet<string> Finished { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How many of its lessons are published.</summary>
    public int ReadyCount => Lessons.Count(lesson => Offer.Release?.Lessons.Contains(lesson.Id) == true);

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (catalog.FindModuleBySlug(slug) is not { } module)
            return NotFound();
        Module = module;
        Lessons = catalog.LessonsOf(module);
        Offer = (await offers.FindAsync(module.Product, Gone))!;
        Why = (await access.RunAsync(UserId, module.Product, Gone))!;
        Releases = await history.OfAsync(module.Product, Gone);
        Open = await lessons.RunAsync(UserId, Gone);
        if (UserId is not null)
            Finished = await progress.FinishedAsync(UserId, Gone);
        return Page();
    }
}
