using System.Text.Json;

namespace AlgoAcademy.Runner.Sessions;

/// <summary>
/// One line on the pipe between the runner and the process that runs the cells. Requests: run, interrupt.
/// Answers: stream, display, update, result (which ends a cell).
/// </summary>
internal sealed record SessionMessage(string Kind)
{
    /// <summary>Which run request a message belongs to, counted from 1: late output of a background task names its own cell.</summary>
    public int Cell { get; init; }

    /// <summary>The cell's code, or the text written to a stream.</summary>
    public string? Text { get; init; }

    /// <summary>The cell's name, the stream's name, or the kind of error.</summary>
    public string? Name { get; init; }

    public string? Language { get; init; }

    public IReadOnlyDictionary<string, string>? Data { get; init; }

    public string? DisplayId { get; init; }

    public string? Status { get; init; }

    public string? Error { get; init; }

    public IReadOnlyList<string>? Traceback { get; init; }

    public string ToLine() => JsonSerializer.Serialize(this, SessionJson.Default.SessionMessage);

    public static SessionMessage FromLine(string line) =>
        JsonSerializer.Deserialize(line, SessionJson.Default.SessionMessage)
        ?? throw new InvalidDataException($"The session sent '{line}' where a message was expected.");
}
