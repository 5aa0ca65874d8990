namespace AlgoAcademy.Documents.Lessons;

/// <summary>A diagram as its catalogue knows it.</summary>
/// <param name="Lesson">The lesson it belongs to.</param>
/// <param name="Alt">What is said to those who cannot see it.</param>
/// <param name="Svg">Its file below diagrams/.</param>
public sealed record ShelfDiagram(string Lesson, string Alt, string Svg);
