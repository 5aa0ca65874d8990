namespace AlgoAcademy.Research;

/// <summary>The exercises of all lessons, by id.</summary>
public static class ExerciseCatalog
{
    private static readonly Dictionary<string, Exercise> ById =
        new[] { Lesson01Exercises.All, Lesson27Exercises.All }.SelectMany(lesson => lesson).ToDictionary(exercise => exercise.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>All exercises in lesson order.</summary>
    public static IReadOnlyList<Exercise> All { get; } = [.. ById.Values.OrderBy(exercise => exercise.Id, StringComparer.Ordinal)];

    /// <summary>The exercise with this id (case does not matter), or null if there is none.</summary>
    public static Exercise? Find(string? id) => id is not null && ById.TryGetValue(id.Trim(), out var exercise) ? exercise : null;

    /// <summary>A sentence that names the unknown id and lists the ids that exist in its lesson, or all of them.</summary>
    internal static string Unknown(string? id)
    {
        var lesson = id?.Split('.')[0] ?? "";
        var near = All.Select(exercise => exercise.Id)
            .Where(known => lesson.Length > 0 && known.StartsWith(lesson + ".", StringComparison.OrdinalIgnoreCase))
            .ToList();
        var offered = near.Count > 0 ? near : [.. All.Select(exercise => exercise.Id)];
        return $"There is no exercise '{id}'. Known: {string.Join(", ", offered)}.";
    }
}
