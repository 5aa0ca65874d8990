using System.Text.Json;
using AlgoAcademy.Jupyter.Wire;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Messages;

/// <summary>Contents of execute_reply.</summary>
internal static class ExecuteReply
{
    /// <summary>The cell ran to its end.</summary>
    /// <param name="executionCount">The cell's number.</param>
    /// <param name="userExpressions">Name → outcome, in the order of the request.</param>
    public static byte[] Ok(int executionCount, IReadOnlyList<KeyValuePair<string, CellResult>> userExpressions) =>
        JsonBytes.Object(writer =>
        {
            Start(writer, "ok", executionCount);
            writer.WriteStartObject("user_expressions"u8);
            foreach (var (name, outcome) in userExpressions)
            {
                writer.WriteStartObject(name);
                UserExpression(writer, outcome);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        });

    /// <summary>The cell failed or was interrupted.</summary>
    public static byte[] Error(int executionCount, CellError error) => JsonBytes.Object(writer =>
    {
        Start(writer, "error", executionCount);
        NoUserExpressions(writer);
        OutputContent.ErrorMembers(writer, error);
    });

    /// <summary>The cell was not run because one before it failed.</summary>
    public static byte[] Aborted(int executionCount) => JsonBytes.Object(writer =>
    {
        Start(writer, "aborted", executionCount);
        NoUserExpressions(writer);
    });

    private static void Start(Utf8JsonWriter writer, string status, int executionCount)
    {
        writer.WriteString("status"u8, status);
        writer.WriteNumber("execution_count"u8, executionCount);
        writer.WriteStartArray("payload"u8);
        writer.WriteEndArray();
    }

    private static void NoUserExpressions(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("user_expressions"u8);
        writer.WriteEndObject();
    }

    private static void UserExpression(Utf8JsonWriter writer, CellResult outcome)
    {
        if (outcome is { Status: CellStatus.Ok, Value: { } value })
        {
            writer.WriteString("status"u8, "ok"u8);
            MimeData.Write(writer, value);
            writer.WriteStartObject("metadata"u8);
            writer.WriteEndObject();
            return;
        }

        writer.WriteString("status"u8, "error"u8);
        OutputContent.ErrorMembers(writer, outcome.Error ?? new CellError("NoValue", "The expression has no value.", []));
    }
}
