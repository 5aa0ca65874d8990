using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Lessons;

/// <summary>Reads the academy's lists from a clone.</summary>
public static partial class ShelfReader
{
    /// <summary>Reads them.</summary>
    /// <param name="root">The clone's folder.</param>
    /// <exception cref="NotebookFormatException">A list is missing or is no JSON.</exception>
    public static Shelf Read(string root) => new()
    {
        Lessons = Items(root, "notebooks/catalog.json", "lessons").Select(Lesson).ToDictionary(lesson => lesson.Id, StringComparer.Ordinal),
        Diagrams = Items(root, "diagrams/catalog.json", "diagrams").ToDictionary(
            item => Text(item, "id"), item => new ShelfDiagram(Text(item, "lesson"), Text(item, "alt"), Text(item, "svg")), StringComparer.Ordinal),
        Sources = Sources(Content(root, "notebooks/references.bib")),
        Glossary = GlossaryRow().Matches(Content(root, "notebooks/glossary.md"))
            .ToDictionary(row => row.Groups["key"].Value, row => row.Groups["term"].Value.Trim(), StringComparer.Ordinal),
        Data = Directory.EnumerateFiles(Path.Combine(root, "data"), "card.json", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).ToHashSet(StringComparer.Ordinal),
    };

    private static CatalogLesson Lesson(JsonObject item) => new()
    {
        Id = Text(item, "id"),
        Slug = Text(item, "slug"),
        Title = Text(item, "title"),
        Module = Text(item, "module"),
        Level = Text(item, "level"),
        Order = Whole(item, "order"),
        Minutes = Whole(item, "minutes"),
        Status = Text(item, "status"),
        Diagrams = Texts(item, "diagrams"),
        Data = Texts(item, "data"),
    };

    private static Dictionary<string, ShelfSource> Sources(string bib) => BibEntry().Matches(bib).ToDictionary(
        entry => entry.Groups["key"].Value,
        entry => new ShelfSource(entry.Groups["kind"].Value, BibAddress().Match(entry.Groups["fields"].Value).Groups["address"].Value),
        StringComparer.Ordinal);

    private static IEnumerable<JsonObject> Items(string root, string file, string list)
    {
        try
        {
            return [.. (JsonNode.Parse(Content(root, file))?[list] as JsonArray ?? []).OfType<JsonObject>()];
        }
        catch (JsonException exception)
        {
            throw new NotebookFormatException($"{file} must be JSON: {exception.Message}", exception);
        }
    }

    private static string Content(string root, string file)
    {
        var path = Path.Combine([root, .. file.Split('/')]);
        return File.Exists(path) ? File.ReadAllText(path) : throw new NotebookFormatException($"{file} is missing: lessons refer to it.");
    }

    private static string Text(JsonObject item, string field) => JsonText.At(item, field) ?? "";

    private static int Whole(JsonObject item, string field) => item[field] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;

    private static List<string> Texts(JsonObject item, string field) => [.. (item[field] as JsonArray ?? []).Select(JsonText.OrNull).OfType<string>()];

    [GeneratedRegex(@"^\| *(?<term>[^|]+?) *\| *`(?<key>[a-z0-9-]+)` *\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex GlossaryRow();

    [GeneratedRegex(@"^@(?<kind>\w+)\{(?<key>[^,\s]+),(?<fields>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BibEntry();

    [GeneratedRegex(@"^\s*(doi|url)\s*=\s*\{(?<address>[^}]+)\}", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BibAddress();
}
