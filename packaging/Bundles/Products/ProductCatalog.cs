using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Bundles;

/// <summary>One product of the catalogue with the folders of notebooks it is made of.</summary>
internal sealed class ProductCatalog
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject own;

    private ProductCatalog(JsonObject own, JsonNode product, IReadOnlyList<ProductFolder> folders)
    {
        this.own = own;
        Id = Text(product, "id");
        Title = Text(product, "title");
        Description = (string?)product["description"] ?? "";
        Product = Text(product, "product");
        Folders = folders;
    }

    public string Id { get; }

    public string Title { get; }

    public string Description { get; }

    public string Product { get; }

    public IReadOnlyList<ProductFolder> Folders { get; }

    /// <summary>Reads one product.</summary>
    /// <exception cref="InvalidDataException">The catalogue is not JSON, or has no such product, or a member is missing.</exception>
    public static ProductCatalog Read(ProductBundleOptions options)
    {
        try
        {
            var whole = JsonNode.Parse(File.ReadAllText(options.CatalogPath)) ?? throw new InvalidOperationException("it is null.");
            return options.Kind switch
            {
                BundleKind.Module => ReadModule(whole, options),
                BundleKind.Bot => ReadBot(whole, options),
                _ => ReadCourse(whole, options),
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{options.CatalogPath} must be the catalogue (course, modules, lessons, bots): {fault.Message}", fault);
        }
    }

    /// <summary>The catalogue of the bundle: this product and its notebooks only.</summary>
    public string ToJson() => own.ToJsonString(Readable) + "\n";

    private static ProductCatalog ReadModule(JsonNode whole, ProductBundleOptions options)
    {
        var module = One(whole, "modules", options);
        var lessons = All(whole, "lessons").Where(lesson => (string?)lesson["module"] == options.Id).ToList();
        return new ProductCatalog(Own(whole, [module], lessons), module, [Folder(module, lessons, options.Notebooks)]);
    }

    private static ProductCatalog ReadCourse(JsonNode whole, ProductBundleOptions options)
    {
        var course = Member(whole, "course");
        if (Text(course, "id") != options.Id)
            throw new InvalidDataException($"{options.CatalogPath} must have the course {options.Id}; it has {Text(course, "id")}.");
        var lessons = All(whole, "lessons");
        var modules = Ordered(All(whole, "modules"));
        return new ProductCatalog(Own(whole, modules, lessons), course, [.. modules.Select(module => Folder(
            module,
            lessons.Where(lesson => (string?)lesson["module"] == Text(module, "id")),
            Path.Combine(options.Notebooks, FolderName(module))))]);
    }

    private static ProductCatalog ReadBot(JsonNode whole, ProductBundleOptions options)
    {
        var bot = One(whole, "bots", options);
        var reduced = Own(whole, [], []);
        reduced["bots"] = new JsonArray(bot.DeepClone());
        return new ProductCatalog(reduced, bot, [new ProductFolder("bots", options.Notebooks, [Notebook(bot)])]);
    }

    private static JsonObject Own(JsonNode whole, IEnumerable<JsonObject> modules, IEnumerable<JsonObject> lessons) => new()
    {
        ["course"] = Member(whole, "course").DeepClone(),
        ["modules"] = new JsonArray([.. modules.Select(module => module.DeepClone())]),
        ["lessons"] = new JsonArray([.. lessons.Select(lesson => lesson.DeepClone())]),
    };

    private static ProductFolder Folder(JsonObject module, IEnumerable<JsonObject> lessons, string source) =>
        new(FolderName(module), source, [.. Ordered(lessons).Select(Notebook)]);

    private static string FolderName(JsonObject module) => $"{Text(module, "id")}-{Text(module, "slug")}";

    private static ProductNotebook Notebook(JsonObject node) => new(Text(node, "id"), Text(node, "slug"), Text(node, "title"));

    private static List<JsonObject> Ordered(IEnumerable<JsonObject> nodes) => [.. nodes.OrderBy(node => Member(node, "order").GetValue<int>())];

    private static JsonObject One(JsonNode whole, string list, ProductBundleOptions options) =>
        All(whole, list).SingleOrDefault(node => (string?)node["id"] == options.Id)
        ?? throw new InvalidDataException($"{options.CatalogPath} must have {options.Id} among its {list}; it has not.");

    private static List<JsonObject> All(JsonNode whole, string list) => [.. Member(whole, list).AsArray().OfType<JsonObject>()];

    private static string Text(JsonNode node, string name) => Member(node, name).GetValue<string>();

    private static JsonNode Member(JsonNode node, string name) =>
        node.AsObject()[name] ?? throw new InvalidOperationException($"\"{name}\" is missing.");
}
