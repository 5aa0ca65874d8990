namespace AlgoAcademy.Commerce;

/// <summary>A chapter of a lesson that a user has read, or the lesson as a whole. Marks are only ever added.</summary>
public sealed class LessonMark
{
    /// <summary>The mark of a lesson that was finished.</summary>
    public const string Finished = "finished";

    /// <summary>The reader.</summary>
    public required string UserId { get; init; }

    /// <summary>The lesson: "L27".</summary>
    public required string LessonId { get; init; }

    /// <summary>The id of the chapter's heading, or <see cref="Finished"/>.</summary>
    public required string Mark { get; init; }

    /// <summary>When it was reached first (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
