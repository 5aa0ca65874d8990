using System.Text.Json;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Messages;

/// <summary>A client's wish to run a cell.</summary>
internal sealed record ExecuteRequest
{
    /// <summary>The cell's text with '\n' line ends.</summary>
    public required string Code { get; init; }

    /// <summary>Run without announcing input or result, and without counting.</summary>
    public required bool Silent { get; init; }

    /// <summary>Whether the cell counts and is remembered; never when silent.</summary>
    public required bool StoreHistory { get; init; }

    /// <summary>Whether this client can answer an input_request.</summary>
    public required bool AllowStdin { get; init; }

    /// <summary>Whether a failure aborts the executes already queued behind this one.</summary>
    public required bool StopOnError { get; init; }

    /// <summary>Name → expression, evaluated after the cell succeeded.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> UserExpressions { get; init; }

    /// <summary>The cell's language from the message metadata, or null when the front end names none.</summary>
    public required string? Language { get; init; }

    /// <exception cref="WireFormatException">The content is not an execute_request.</exception>
    public static ExecuteRequest Parse(ReceivedMessage message)
    {
        var content = message.Content;
        var silent = content.OptionalBool("silent", otherwise: false);
        return new ExecuteRequest
        {
            Code = content.RequiredString("code").Replace("\r\n", "\n", StringComparison.Ordinal),
            Silent = silent,
            StoreHistory = !silent && content.OptionalBool("store_history", otherwise: true),
            AllowStdin = content.OptionalBool("allow_stdin", otherwise: true),
            StopOnError = content.OptionalBool("stop_on_error", otherwise: true),
            UserExpressions = Expressions(content),
            Language = CellLanguage(message.Metadata),
        };
    }

    private static List<KeyValuePair<string, string>> Expressions(JsonElement content) =>
        content.TryGetProperty("user_expressions", out var expressions) && expressions.ValueKind == JsonValueKind.Object
            ? [.. expressions.EnumerateObject().Select(e => KeyValuePair.Create(e.Name, expressions.RequiredString(e.Name)))]
            : [];

    // Polyglot Notebooks sends the newer member, older .NET Interactive clients the other; plain Jupyter sends neither.
    private static string? CellLanguage(JsonElement metadata) =>
        Member(metadata, "polyglot_notebook", "kernelName") ?? Member(metadata, "dotnet_interactive", "language");

    private static string? Member(JsonElement metadata, string section, string name) =>
        metadata.TryGetProperty(section, out var values) && values.ValueKind == JsonValueKind.Object
            ? values.OptionalString(name)
            : null;
}
