using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>All lessons, module by module, with what is open to the visitor and what is behind them.</summary>
public sealed class LessonsModel(CourseCatalog catalog, Offers offers, OpenLessons access, LessonProgress progress) : ShopPage
{
    /// <summary>The modules with their lessons.</summary>
    public IReadOnlyList<(CourseModule Module, LessonListModel List)> Modules { get; private set; } = [];

    /// <summary>How many lessons the visitor has finished.</summary>
    public int FinishedCount { get; private set; }

    /// <summary>How many lessons there are.</summary>
    public int Total => catalog.Lessons.Count;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync()
    {
        var all = (await offers.AllAsync(Gone)).ToDictionary(offer => offer.Product.Id, StringComparer.Ordinal);
        var open = await access.RunAsync(UserId, Gone);
        var finished = UserId is null ? new HashSet<string>(StringComparer.Ordinal) : await progress.FinishedAsync(UserId, Gone);
        FinishedCount = finished.Count;
        Modules = [.. catalog.Modules.Select(module =>
            (module, new LessonListModel(catalog.LessonsOf(module), all[module.Product].Release, open, finished)))];
    }
}
