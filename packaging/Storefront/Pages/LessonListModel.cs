using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The lessons of a module as a page lists them.</summary>
/// <param name="Lessons">In course order.</param>
/// <param name="Release">What is published; null while nothing is.</param>
/// <param name="Open">Whether the visitor has them.</param>
public sealed record LessonListModel(IReadOnlyList<Lesson> Lessons, Release? Release, bool Open);
