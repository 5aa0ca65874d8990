using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Bundles;

/// <summary>One module of the catalogue with its lessons.</summary>
internal sealed class ModuleCatalog
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject own;

    private ModuleCatalog(JsonObject own, JsonObject module)
    {
        this.own = own;
        Id = Text(module, "id");
        Folder = $"{Id}-{Text(module, "slug")}";
        Title = Text(module, "title");
        Description = Text(module, "description");
        Product = Text(module, "product");
        Lessons = [.. Member(own, "lessons").AsArray().OfType<JsonObject>()
            .OrderBy(lesson => Member(lesson, "order").GetValue<int>())
            .Select(lesson => new ModuleLesson(Text(lesson, "id"), Text(lesson, "slug"), Text(lesson, "title")))];
    }

    public string Id { get; }

    /// <summary>The module's folder below <c>notebooks/</c>: <c>M05-momentum-strategies</c>.</summary>
    public string Folder { get; }

    public string Title { get; }

    public string Description { get; }

    public string Product { get; }

    public IReadOnlyList<ModuleLesson> Lessons { get; }

    /// <summary>Reads one module.</summary>
    /// <exception cref="InvalidDataException">The catalogue is not JSON, or has no such module, or a member is missing.</exception>
    public static ModuleCatalog Read(string path, string module)
    {
        try
        {
            var whole = JsonNode.Parse(File.ReadAllText(path)) ?? throw new InvalidOperationException("it is null.");
            var found = Those(whole, "modules", "id", module).SingleOrDefault()
                ?? throw new InvalidDataException($"{path} must have the module {module}; it has not.");
            var only = new JsonObject
            {
                ["course"] = Member(whole, "course").DeepClone(),
                ["modules"] = new JsonArray(found),
                ["lessons"] = new JsonArray([.. Those(whole, "lessons", "module", module)]),
            };
            return new ModuleCatalog(only, found);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path} must be the catalogue (course, modules, lessons): {fault.Message}", fault);
        }
    }

    /// <summary>The catalogue of the bundle: this module and its lessons only.</summary>
    public string ToJson() => own.ToJsonString(Readable) + "\n";

    private static IEnumerable<JsonObject> Those(JsonNode whole, string list, string member, string value) => Member(whole, list)
        .AsArray().OfType<JsonObject>().Where(node => (string?)node[member] == value).Select(node => node.DeepClone().AsObject());

    private static string Text(JsonObject node, string name) => Member(node, name).GetValue<string>();

    private static JsonNode Member(JsonNode node, string name) =>
        node.AsObject()[name] ?? throw new InvalidOperationException($"\"{name}\" is missing.");
}
