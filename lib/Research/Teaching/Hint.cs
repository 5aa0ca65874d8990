using System.Net;

namespace AlgoAcademy.Research;

/// <summary>One of the three hints of an exercise, folded in HTML so that nobody reads it by accident.</summary>
/// <param name="ExerciseId">The exercise it belongs to.</param>
/// <param name="Step">1 = a nudge, 2 = the method, 3 = the first line of code.</param>
/// <param name="Text">The hint itself.</param>
public sealed record Hint(string ExerciseId, int Step, string Text)
{
    /// <summary>The number of hints an exercise has.</summary>
    public const int Steps = 3;

    /// <summary>
    /// The hint of one step. A step beyond the last gives the last; an unknown exercise gives a hint that says so. Never throws.
    /// </summary>
    public static Hint Show(string exerciseId, int step = 1)
    {
        var exercise = ExerciseCatalog.Find(exerciseId);
        if (exercise is null) return new Hint(exerciseId ?? "", 0, ExerciseCatalog.Unknown(exerciseId));
        var bounded = Math.Clamp(step, 1, exercise.Hints.Count);
        return new Hint(exercise.Id, bounded, exercise.Hints[bounded - 1]);
    }

    /// <summary>Title and text in one line.</summary>
    public override string ToString() => $"{Heading}: {Text}";

    /// <summary>A folded <c>details</c> element.</summary>
    public string ToHtml() =>
        $"<details><summary>{WebUtility.HtmlEncode(Heading)}</summary><p>{WebUtility.HtmlEncode(Text)}</p></details>";

    private string Heading => Step == 0 ? "No hint" : $"Hint {Step} of {Steps} for {ExerciseId}";
}
