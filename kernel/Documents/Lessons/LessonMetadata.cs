using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents.Lessons;

/// <summary>What a lesson says of itself under <c>metadata.academy</c>. Missing texts are empty, missing numbers null: a rule names them.</summary>
public sealed class LessonMetadata
{
    private readonly JsonObject _fields;

    /// <summary>Reads the metadata of a notebook.</summary>
    public LessonMetadata(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        _fields = notebook.Metadata["academy"] as JsonObject ?? [];
    }

    /// <summary>L01 to L57.</summary>
    public string Id => Text("id");

    /// <summary>The short name in file and address.</summary>
    public string Slug => Text("slug");

    /// <summary>The title.</summary>
    public string Title => Text("title");

    /// <summary>The module's id.</summary>
    public string Module => Text("module");

    /// <summary>beginner, intermediate or advanced.</summary>
    public string Level => Text("level");

    /// <summary>The lesson's number.</summary>
    public int? Number => Whole("number");

    /// <summary>How long it takes.</summary>
    public int? Minutes => Whole("minutes");

    /// <summary>Where its random numbers start.</summary>
    public int? Seed => Whole("seed");

    /// <summary>What a student can do afterwards.</summary>
    public IReadOnlyList<string> Objectives => Texts("objectives");

    /// <summary>Ids of lessons that come before.</summary>
    public IReadOnlyList<string> Prerequisites => Texts("prerequisites");

    /// <summary>Keys of the glossary.</summary>
    public IReadOnlyList<string> Concepts => Texts("concepts");

    /// <summary>Ids of data sets.</summary>
    public IReadOnlyList<string> Data => Texts("data");

    /// <summary>Keys of the bibliography.</summary>
    public IReadOnlyList<string> Citations => Texts("citations");

    /// <summary>Ids of diagrams.</summary>
    public IReadOnlyList<string> Diagrams => Texts("diagrams");

    /// <summary>Ids of quiz questions.</summary>
    public IReadOnlyList<string> Quiz => Texts("quiz");

    /// <summary>The exercises.</summary>
    public IReadOnlyList<LessonExercise> Exercises =>
        [.. Items("exercises").OfType<JsonObject>().Select(item => new LessonExercise(
            JsonText.At(item, "id") ?? "", JsonText.At(item, "kind"), Whole(item["points"]), Whole(item["hints"])))];

    /// <summary>Whether a field is there at all.</summary>
    public bool Has(string field) => _fields.ContainsKey(field);

    private string Text(string field) => JsonText.At(_fields, field) ?? "";

    private int? Whole(string field) => Whole(_fields[field]);

    private static int? Whole(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : null;

    private IEnumerable<JsonNode?> Items(string field) => _fields[field] as JsonArray ?? [];

    private List<string> Texts(string field) => [.. Items(field).Select(JsonText.OrNull).OfType<string>()];
}
