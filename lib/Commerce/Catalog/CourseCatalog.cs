using System.Text.Json;

namespace AlgoAcademy.Commerce;

/// <summary>The course as the notebooks' catalogue names it: modules and lessons, compiled into this assembly.</summary>
public sealed class CourseCatalog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, CourseModule> _modulesById;
    private readonly Dictionary<string, Lesson> _lessonsById;

    private CourseCatalog(Document document, PriceList prices)
    {
        CourseId = document.Course.Product;
        CourseTitle = document.Course.Title;
        Modules = [.. document.Modules.OrderBy(module => module.Order)];
        Lessons = [.. document.Lessons.OrderBy(lesson => lesson.Order)];
        Prices = prices;
        _modulesById = Modules.ToDictionary(module => module.Id, StringComparer.Ordinal);
        _lessonsById = Lessons.ToDictionary(lesson => lesson.Id, StringComparer.Ordinal);
        Check();
    }

    /// <summary>The product id of the full course.</summary>
    public string CourseId { get; }

    /// <summary>The title of the full course.</summary>
    public string CourseTitle { get; }

    /// <summary>All modules in course order.</summary>
    public IReadOnlyList<CourseModule> Modules { get; }

    /// <summary>All lessons in course order.</summary>
    public IReadOnlyList<Lesson> Lessons { get; }

    /// <summary>The prices to seed.</summary>
    public PriceList Prices { get; }

    /// <summary>The catalogue compiled into this assembly.</summary>
    /// <exception cref="InvalidDataException">The catalogue contradicts itself; the message names where.</exception>
    public static CourseCatalog Load() => new(Read<Document>("catalog.json"), Read<PriceList>("prices.json"));

    /// <summary>The module with this id, or null.</summary>
    public CourseModule? FindModule(string id) => _modulesById.GetValueOrDefault(id);

    /// <summary>The module with this address name, or null.</summary>
    public CourseModule? FindModuleBySlug(string slug) => Modules.FirstOrDefault(module => module.Slug == slug);

    /// <summary>The lesson with this id, or null.</summary>
    public Lesson? FindLesson(string id) => _lessonsById.GetValueOrDefault(id);

    /// <summary>The lessons of one module in course order.</summary>
    public IReadOnlyList<Lesson> LessonsOf(CourseModule module) => [.. Lessons.Where(lesson => lesson.Module == module.Id)];

    /// <summary>Every product the catalogue names: the modules, then the course.</summary>
    public IReadOnlyList<Product> Products() =>
    [
        .. Modules.Select(module => new Product
        {
            Id = module.Product, Kind = ProductKind.Module, ScopeId = module.Id, Title = module.Title, Order = module.Order,
        }),
        new Product { Id = CourseId, Kind = ProductKind.Course, ScopeId = CourseId, Title = CourseTitle, Order = Modules.Count + 1 },
    ];

    private void Check()
    {
        if (Lessons.FirstOrDefault(lesson => !_modulesById.ContainsKey(lesson.Module)) is { } lost)
            throw new InvalidDataException($"Lesson {lost.Id} must name a module of catalog.json; was '{lost.Module}'.");
        foreach (var product in Products())
        {
            if (Prices.Prices.Count(price => price.Product == product.Id) != 1)
                throw new InvalidDataException($"Product {product.Id} must have exactly one entry in prices.json.");
        }
    }

    private static T Read<T>(string name)
    {
        using var stream = typeof(CourseCatalog).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The resource {name} must be compiled into AlgoAcademy.Commerce.");
        return JsonSerializer.Deserialize<T>(stream, Json)
            ?? throw new InvalidDataException($"The resource {name} must not be null.");
    }

    private sealed record Document(CourseEntry Course, IReadOnlyList<CourseModule> Modules, IReadOnlyList<Lesson> Lessons);

    private sealed record CourseEntry(string Id, string Title, string Product);
}
