namespace AlgoAcademy.Research;

/// <summary>A task whose answer a program can judge.</summary>
public abstract record Exercise
{
    /// <summary>Lesson and number, e.g. <c>L27.E1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The task in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Three steps: a nudge, the method, the first line of code.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>How an answer is handed in, for the message to those who used another way.</summary>
    internal abstract string Way { get; }
}
