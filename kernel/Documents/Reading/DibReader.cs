using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>
/// Reads <c>.dib</c> files, the plain text form of Polyglot Notebooks: an optional <c>#!meta</c> JSON block, then cells that
/// each begin with a <c>#!language</c> line. Empty lines around a cell's text do not belong to it. A line of text that
/// reads like such a beginning carries a backslash before it.
/// </summary>
public static class DibReader
{
    /// <summary>Reads a notebook from the text of a file.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="file">The name that error messages give the text.</param>
    /// <exception cref="NotebookFormatException">The meta block is not JSON.</exception>
    public static Notebook Read(string text, string file = "notebook")
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var meta = Meta(lines, file);
        var declared = DeclaredNames(meta);
        var fallback = JsonText.At(meta, "kernelInfo", "defaultKernelName") ?? "csharp";
        var cells = new List<Cell>();
        var (language, content) = (fallback, new List<string>());
        foreach (var line in lines)
        {
            if (DibLanguages.Chosen(line, declared) is { } chosen)
            {
                Add(cells, language, content, fallback);
                (language, content) = (chosen, []);
            }
            else
            {
                content.Add(DibLanguages.NeedsEscape(line, declared) ? line[1..] : line);
            }
        }

        Add(cells, language, content, fallback);
        return new Notebook { Cells = cells, Metadata = MetadataOf(meta) };
    }

    internal static IReadOnlySet<string> DeclaredNames(JsonObject? meta)
    {
        var items = meta?["kernelInfo"] is JsonObject info ? info["items"] as JsonArray : null;
        return (items ?? []).Select(item => JsonText.At(item, "name")).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private static JsonObject? Meta(string[] lines, string file)
    {
        var start = Array.FindIndex(lines, line => line.TrimEnd() == "#!" + DibLanguages.Meta);
        if (start < 0)
            return null;
        var block = lines.Skip(start + 1).TakeWhile(line => !line.StartsWith("#!", StringComparison.Ordinal));
        try
        {
            return JsonNode.Parse(string.Join('\n', block)) as JsonObject
                ?? throw new NotebookFormatException(file, "#!meta", "the block must be a JSON object.");
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException(file, FormattableString.Invariant($"line {start + 1}"), "the #!meta block is not valid JSON. Mend it, or take the block out.", e);
        }
    }

    private static void Add(List<Cell> cells, string language, List<string> content, string fallback)
    {
        var text = string.Join('\n', content).Trim('\n');
        if (language == DibLanguages.Meta || string.IsNullOrWhiteSpace(text))
            return;
        cells.Add(language switch
        {
            "markdown" => new Cell { Kind = CellKind.Markdown, Source = text },
            "raw" => new Cell { Kind = CellKind.Raw, Source = text },
            _ => new Cell { Kind = CellKind.Code, Source = text, Metadata = language == fallback ? [] : Language(language) },
        });
    }

    private static JsonObject Language(string language) => new()
    {
        ["dotnet_interactive"] = new JsonObject { ["language"] = language },
        ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language },
    };

    private static JsonObject MetadataOf(JsonObject? meta)
    {
        var metadata = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            ["language_info"] = new JsonObject { ["name"] = "C#" },
        };
        if (meta is not null)
            metadata["polyglot_notebook"] = meta.DeepClone();
        return metadata;
    }
}
