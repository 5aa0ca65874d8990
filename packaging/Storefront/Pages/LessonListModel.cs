using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The lessons of a module as a page lists them.</summary>
/// <param name="Lessons">In course order.</param>
/// <param name="Release">What is published; null while nothing is.</param>
/// <param name="Open">The ids of the lessons open to the visitor.</param>
/// <param name="Finished">The ids of the lessons the visitor has finished.</param>
public sealed record LessonListModel(
    IReadOnlyList<Lesson> Lessons, Release? Release, IReadOnlySet<string> Open, IReadOnlySet<string> Finished);
