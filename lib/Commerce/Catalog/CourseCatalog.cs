using System.Text.Json;

namespace AlgoAcademy.Commerce;

/// <summary>
/// What the academy has: modules, lessons and bots as the notebooks' catalogue names them, tiers and bundles as the shop does;
/// all compiled into this assembly.
/// </summary>
public sealed class CourseCatalog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, CourseModule> _modulesById;
    private readonly Dictionary<string, Lesson> _lessonsById;

    private CourseCatalog(Document document, ShopDocument shop, PriceList prices)
    {
        CourseId = document.Course.Product;
        CourseTitle = document.Course.Title;
        Modules = [.. document.Modules.OrderBy(module => module.Order)];
        Lessons = [.. document.Lessons.OrderBy(lesson => lesson.Order)];
        Tiers = [.. shop.Tiers.OrderBy(tier => tier.Order)];
        Bots = document.Bots;
        Bundles = shop.Bundles;
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

    /// <summary>All tiers, the free one first.</summary>
    public IReadOnlyList<Tier> Tiers { get; }

    /// <summary>All bots in shop order.</summary>
    public IReadOnlyList<Bot> Bots { get; }

    /// <summary>All bundles in shop order.</summary>
    public IReadOnlyList<Bundle> Bundles { get; }

    /// <summary>The prices to seed.</summary>
    public PriceList Prices { get; }

    /// <summary>The catalogue compiled into this assembly.</summary>
    /// <exception cref="InvalidDataException">The catalogue contradicts itself; the message names where.</exception>
    public static CourseCatalog Load() => new(Read<Document>("catalog.json"), Read<ShopDocument>("shop.json"), Read<PriceList>("prices.json"));

    /// <summary>The module with this id, or null.</summary>
    public CourseModule? FindModule(string id) => _modulesById.GetValueOrDefault(id);

    /// <summary>The module with this address name, or null.</summary>
    public CourseModule? FindModuleBySlug(string slug) => Modules.FirstOrDefault(module => module.Slug == slug);

    /// <summary>The lesson with this id, or null.</summary>
    public Lesson? FindLesson(string id) => _lessonsById.GetValueOrDefault(id);

    /// <summary>The tier with this id, or null.</summary>
    public Tier? FindTier(string id) => Tiers.FirstOrDefault(tier => tier.Id == id);

    /// <summary>The bot that this product sells, or null.</summary>
    public Bot? FindBotByProduct(string productId) => Bots.FirstOrDefault(bot => bot.Product == productId);

    /// <summary>The bundle with this id, or null.</summary>
    public Bundle? FindBundle(string id) => Bundles.FirstOrDefault(bundle => bundle.Id == id);

    /// <summary>The product people mean by a short name: "B03", "M05", "course"; null when it is no short name.</summary>
    public string? ProductNamed(string word) =>
        Modules.FirstOrDefault(module => module.Id.Equals(word, StringComparison.OrdinalIgnoreCase))?.Product
        ?? Bots.FirstOrDefault(bot => bot.Id.Equals(word, StringComparison.OrdinalIgnoreCase))?.Product
        ?? (string.Equals(word, "course", StringComparison.OrdinalIgnoreCase) ? CourseId : null);

    /// <summary>The lessons of one module in course order.</summary>
    public IReadOnlyList<Lesson> LessonsOf(CourseModule module) => [.. Lessons.Where(lesson => lesson.Module == module.Id)];

    /// <summary>What is for sale, in shop order: modules, course, bots, bundles, tiers. The free tier is not sold.</summary>
    public IReadOnlyList<Product> Products()
    {
        var order = 0;
        return
        [
            .. Modules.Select(module => New(module.Product, ProductKind.Module, module.Id, module.Title)),
            New(CourseId, ProductKind.Course, CourseId, CourseTitle),
            .. Bots.Select(bot => New(bot.Product, ProductKind.Bot, bot.Id, bot.Title)),
            .. Bundles.Select(bundle => New(bundle.Id, ProductKind.Bundle, bundle.Id, bundle.Title)),
            .. Tiers.Where(tier => tier.Id != Tier.Free).Select(tier => New(tier.Id, ProductKind.Tier, tier.Id, tier.Title)),
        ];

        Product New(string id, ProductKind kind, string scopeId, string title) =>
            new() { Id = id, Kind = kind, ScopeId = scopeId, Title = title, Order = ++order };
    }

    private void Check()
    {
        if (Lessons.FirstOrDefault(lesson => !_modulesById.ContainsKey(lesson.Module)) is { } lost)
            throw new InvalidDataException($"Lesson {lost.Id} must name a module of catalog.json; was '{lost.Module}'.");
        var products = Products().ToDictionary(product => product.Id, StringComparer.Ordinal);
        foreach (var product in products.Values)
            CheckPrices(product);
        foreach (var bundle in Bundles)
        {
            if (bundle.Parts.FirstOrDefault(part => !products.TryGetValue(part, out var row) || row.Kind is ProductKind.Bundle or ProductKind.Tier) is { } wrong)
                throw new InvalidDataException($"Each part of {bundle.Id} must be a module, the course or a bot; was '{wrong}'.");
        }
    }

    private void CheckPrices(Product product)
    {
        var keys = Prices.Prices.Where(price => price.Product == product.Id).Select(price => price.LookupKey).ToHashSet(StringComparer.Ordinal);
        if (product.Kind != ProductKind.Tier && keys.Count != 1)
            throw new InvalidDataException($"Product {product.Id} must have exactly one entry in prices.json; has {keys.Count}.");
        if (product.Kind == ProductKind.Tier && !keys.SetEquals([FindTier(product.Id)!.MonthlyKey, FindTier(product.Id)!.YearlyKey]))
            throw new InvalidDataException($"Tier {product.Id} must have a monthly and a yearly entry in prices.json; has {string.Join(", ", keys)}.");
    }

    private static T Read<T>(string name)
    {
        using var stream = typeof(CourseCatalog).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The resource {name} must be compiled into AlgoAcademy.Commerce.");
        return JsonSerializer.Deserialize<T>(stream, Json)
            ?? throw new InvalidDataException($"The resource {name} must not be null.");
    }

    private sealed record Document(CourseEntry Course, IReadOnlyList<CourseModule> Modules, IReadOnlyList<Lesson> Lessons, IReadOnlyList<Bot> Bots);

    private sealed record ShopDocument(IReadOnlyList<Tier> Tiers, IReadOnlyList<Bundle> Bundles);

    private sealed record CourseEntry(string Id, string Title, string Product);
}
