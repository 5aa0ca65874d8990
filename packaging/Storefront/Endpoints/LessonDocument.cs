using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>A lesson as the caller may read it.</summary>
/// <param name="Lesson">What it is.</param>
/// <param name="Chapters">Its chapters as HTML, those that are locked too.</param>
/// <param name="Html">The cells that may be read; null while the lesson is in the making.</param>
/// <param name="Locked">Why the rest is not here; null when nothing is missing.</param>
public sealed record LessonDocument(LessonEntry Lesson, IReadOnlyList<string> Chapters, string? Html, AccessExplanation? Locked);
