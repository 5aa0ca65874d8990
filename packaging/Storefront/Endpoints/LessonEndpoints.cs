using System.Security.Claims;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The lessons for programs: the list, and one lesson as the caller may read it.</summary>
public static class LessonEndpoints
{
    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/lessons", ListAsync).WithTags("Lessons").WithSummary("All lessons in course order.")
            .Produces<PageOf<LessonEntry>>().ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/api/lessons/{id}", GetAsync).WithTags("Lessons")
            .WithSummary("One lesson: whole when it is open to you, else its prose up to the first chart and the headings of the rest.")
            .Produces<LessonDocument>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, CourseCatalog catalog, Offers offers, OpenLessons open, int page = 1, int size = 20)
    {
        var opened = await open.RunAsync(UserOf(context), context.RequestAborted);
        var ready = (await offers.AllAsync(context.RequestAborted))
            .SelectMany(offer => offer.Release?.Lessons ?? []).ToHashSet(StringComparer.Ordinal);
        var entries = catalog.Lessons.Select(lesson => Entry(lesson, ready.Contains(lesson.Id), opened.Contains(lesson.Id))).ToList();
        return Paging.Answer(context, entries, page, size);
    }

    private static async Task<IResult> GetAsync(
        string id, HttpContext context, CourseCatalog catalog, Offers offers, ExplainAccess access, LessonReader reader)
    {
        if (catalog.FindLesson(id) is not { } lesson || catalog.FindModule(lesson.Module) is not { } module)
            return Problems.Of(StatusCodes.Status404NotFound, "unknown_lesson", $"There is no lesson '{id}'; the first is {catalog.Lessons[0].Id}.");
        var why = (await access.RunAsync(UserOf(context), lesson.Id, context.RequestAborted))!;
        var release = (await offers.FindAsync(module.Product, context.RequestAborted))!.Release;
        var view = release?.Lessons.Contains(lesson.Id) == true
            ? await reader.ReadAsync(release, lesson, why.Open, context.RequestAborted)
            : null;
        return Tagged.Of(context, new LessonDocument(
            Entry(lesson, view is not null, why.Open),
            [.. view?.Headings.Concat(view.Locked).Where(heading => heading.Level == 2).Select(heading => heading.Html) ?? []],
            view?.Html,
            why.Open ? null : why));
    }

    private static LessonEntry Entry(Lesson lesson, bool ready, bool open) =>
        new(lesson.Id, lesson.Slug, lesson.Title, lesson.Module, lesson.Order, lesson.Level, lesson.Minutes, ready, open);

    private static string? UserOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);
}
