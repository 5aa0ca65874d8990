namespace AlgoAcademy.Documents.Lessons;

/// <summary>An exercise as the lesson's metadata names it.</summary>
/// <param name="Id">Such as "L04.E2".</param>
/// <param name="Kind">formula, code, property or judgement.</param>
/// <param name="Points">What it counts.</param>
/// <param name="Hints">How many hints it has.</param>
public sealed record LessonExercise(string Id, string? Kind, int? Points, int? Hints);
