namespace AlgoAcademy.Bundles.Tests;

/// <summary>The folders a module's bundle is made of, with two of the module's three lessons written.</summary>
internal sealed class ModuleTree : IDisposable
{
    private const string Catalog = """
        {
          "course": { "id": "full-course", "title": "The course", "product": "full-course" },
          "modules": [
            { "id": "M04", "slug": "learning", "title": "Learning", "order": 4, "product": "module-4", "description": "Other module" },
            { "id": "M05", "slug": "momentum-strategies", "title": "Momentum & Trend Following", "order": 5, "product": "module-5", "description": "Capture trends" }
          ],
          "lessons": [
            { "id": "L20", "slug": "other", "title": "Other", "module": "M04", "order": 20 },
            { "id": "L28", "slug": "filters", "title": "Filters", "module": "M05", "order": 28 },
            { "id": "L27", "slug": "what-is-a-trend", "title": "Trends", "module": "M05", "order": 27 },
            { "id": "L29", "slug": "crashes", "title": "Crashes", "module": "M05", "order": 29 }
          ]
        }
        """;

    private readonly Scratch scratch = new();
    private readonly SigningKey key = SigningKey.Generate(isDevelopment: true);

    public ModuleTree()
    {
        scratch.Write("notebooks/catalog.json", Catalog);
        scratch.Write("notebooks/M05/L27-what-is-a-trend.ipynb", "{\"source\": \"![trend](../../diagrams/M05/D27a.svg) and ![recipe](../../diagrams/M05/D27b.svg)\"}");
        scratch.Write("notebooks/M05/L28-filters.ipynb", "{\"source\": \"![trend](../../diagrams/M05/D27a.svg)\"}");
        scratch.Write("executed/L27-what-is-a-trend/L27-what-is-a-trend.ipynb", "{\"executed\": 27}");
        scratch.Write("executed/L27-what-is-a-trend/L27-what-is-a-trend.html", "<p>27</p>");
        scratch.Write("executed/L28-filters.ipynb", "{\"executed\": 28}");
        scratch.Write("executed/L28-filters.html", "<p>28</p>");
        foreach (var file in new[] { "D27a.svg", "D27b.svg", "D27a.py", "D99z.svg" })
            scratch.Write("diagrams/M05/" + file, file);
        scratch.Write("data/sp500-daily/card.json", "{}");
        scratch.Write("data/sp500-daily/bars.csv.gz", "not shipped: it is in the library");
        scratch.Write("data/djia-daily/card.json", "{}");
        scratch.Write("data/djia-daily/NOTICE.md", "notice");
        scratch.Write("packages/AlgoAcademy.Research.1.0.0.nupkg", "library");
        scratch.Write("packages/AlgoAcademy.Cli.1.2.0.nupkg", "tool");
    }

    public string this[params string[] parts] => scratch[parts];

    public ProductBundleOptions Options => new()
    {
        CatalogPath = scratch["notebooks", "catalog.json"],
        Id = "M05",
        Notebooks = scratch["notebooks", "M05"],
        Executed = scratch["executed"],
        Diagrams = scratch["diagrams"],
        Data = scratch["data"],
        Packages = scratch["packages"],
        Version = BundleVersion.Parse("1.0.0"),
        Created = Sample.Created,
        Key = key,
        OutputPath = scratch["out", "module-5.zip"],
    };

    public TrustedKeys Trusted => new(key.Public);

    public string Write(string path, string text) => scratch.Write(path, text);

    /// <summary>Builds the bundle and unpacks it as a buyer does.</summary>
    public string Unpacked(string folder = "a buyer's folder")
    {
        SafeUnzip.Extract(ProductBundle.Build(Options).Path, scratch[folder]);
        return scratch[folder];
    }

    public void Dispose()
    {
        key.Dispose();
        scratch.Dispose();
    }
}
