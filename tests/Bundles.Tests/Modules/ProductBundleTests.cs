using System.Text.Json;

namespace AlgoAcademy.Bundles.Tests.Modules;

/// <summary>The same builder for a bot and for the whole course.</summary>
public sealed class ProductBundleTests : IDisposable
{
    private const string Catalog = """
        {
          "course": { "id": "full-course", "title": "The course", "product": "full-course" },
          "modules": [
            { "id": "M05", "slug": "momentum", "title": "Momentum", "order": 5, "product": "module-5", "description": "Trends" },
            { "id": "M04", "slug": "learning", "title": "Learning", "order": 4, "product": "module-4", "description": "Models" }
          ],
          "lessons": [
            { "id": "L27", "slug": "trends", "title": "Trends", "module": "M05", "order": 27 },
            { "id": "L20", "slug": "models", "title": "Models", "module": "M04", "order": 20 },
            { "id": "L21", "slug": "forests", "title": "Forests", "module": "M04", "order": 21 }
          ],
          "bots": [
            { "id": "B01", "slug": "simple-arbitrage", "title": "Simple arbitrage", "order": 1, "product": "simple-arbitrage", "description": "Two venues" },
            { "id": "B02", "slug": "grid", "title": "Grid", "order": 2, "product": "grid" }
          ]
        }
        """;

    private readonly ModuleTree tree = new();

    public ProductBundleTests()
    {
        tree.Write("notebooks/catalog.json", Catalog);
        tree.Write("notebooks/bots/B01-simple-arbitrage.ipynb", "{\"source\": \"![walk](../../diagrams/M05/D27a.svg)\"}");
        tree.Write("notebooks/bots/B02-grid.ipynb", "{}");
        tree.Write("notebooks/M04-learning/L20-models.ipynb", "{}");
        tree.Write("notebooks/M05-momentum/L27-trends.ipynb", "{}");
        foreach (var name in new[] { "B01-simple-arbitrage", "L20-models", "L27-trends" })
        {
            tree.Write($"executed/{name}.ipynb", "{\"executed\": true}");
            tree.Write($"executed/{name}.html", "<p>executed</p>");
        }
    }

    [Fact]
    public void A_bot_becomes_a_bundle_with_its_notebook_its_settings_and_the_library_of_bots()
    {
        tree.Write("packages/AlgoAcademy.Bots.1.0.0.nupkg", "bots");

        var bundle = ProductBundle.Build(Bot with { More = [BundleEntry.FromText("bots/simple-arbitrage.json", "{\"live\": false}")] });

        Assert.Equal(
            [
                "LICENSE", "README.md", "academy", "academy.ps1", "bots/simple-arbitrage.json", "data/djia-daily/NOTICE.md", "data/djia-daily/card.json",
                "data/sp500-daily/card.json", "diagrams/M05/D27a.svg", "executed/bots/B01-simple-arbitrage.ipynb", "notebooks/bots/B01-simple-arbitrage.ipynb",
                "notebooks/catalog.json", "nuget.config", "packages/AlgoAcademy.Bots.1.0.0.nupkg", "packages/AlgoAcademy.Cli.1.2.0.nupkg",
                "packages/AlgoAcademy.Research.1.0.0.nupkg", "pages/bots/B01-simple-arbitrage.html",
            ],
            bundle.Manifest.Files.Select(file => file.Path));
        Assert.Equal("simple-arbitrage", bundle.Manifest.Product);
        Assert.IsType<Verification.Verified>(new BundleVerifier(tree.Trusted).VerifyZip(bundle.Path));
    }

    [Fact]
    public void A_bots_bundle_names_it_and_its_library_and_no_other_bot()
    {
        tree.Write("packages/AlgoAcademy.Bots.1.0.0.nupkg", "bots");
        SafeUnzip.Extract(ProductBundle.Build(Bot).Path, tree["bought"]);

        var readme = File.ReadAllText(tree["bought", "README.md"]);
        var catalog = JsonDocument.Parse(File.ReadAllText(tree["bought", "notebooks", "catalog.json"])).RootElement;

        Assert.Contains("# Simple arbitrage", readme, StringComparison.Ordinal);
        Assert.Contains("./academy run B01", readme, StringComparison.Ordinal);
        Assert.Contains("`AlgoAcademy.Bots` 1.0.0", readme, StringComparison.Ordinal);
        Assert.Equal("B01", Assert.Single(catalog.GetProperty("bots").EnumerateArray()).GetProperty("id").GetString());
        Assert.Empty(catalog.GetProperty("lessons").EnumerateArray());
    }

    [Fact]
    public void A_bot_without_the_library_of_bots_or_without_its_run_lists_both_faults()
    {
        var fault = Assert.Throws<InvalidDataException>(() => ProductBundle.Build(Bot with { Id = "B02" })).Message;

        Assert.Contains("AlgoAcademy.Bots.<version>.nupkg", fault, StringComparison.Ordinal);
        Assert.Contains("academy run B02", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_course_becomes_a_bundle_of_all_modules_in_their_order_and_says_what_is_in_the_making()
    {
        var course = Bot with { Kind = BundleKind.Course, Id = "full-course", Notebooks = tree["notebooks"] };
        var bundle = ProductBundle.Build(course);
        SafeUnzip.Extract(bundle.Path, tree["bought"]);

        Assert.Equal("full-course", bundle.Manifest.Product);
        Assert.Equal(
            ["notebooks/M04-learning/L20-models.ipynb", "notebooks/M05-momentum/L27-trends.ipynb"],
            bundle.Manifest.Files.Select(file => file.Path).Where(path => path.StartsWith("notebooks/M", StringComparison.Ordinal)));
        var readme = File.ReadAllText(tree["bought", "README.md"]);
        Assert.True(readme.IndexOf("**L20**", StringComparison.Ordinal) < readme.IndexOf("**L27**", StringComparison.Ordinal));
        Assert.Contains("- L21 Forests", readme, StringComparison.Ordinal);
        Assert.Contains("./academy run L20", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_of_another_kind_is_not_found() =>
        Assert.Contains("B01 among its modules", Assert.Throws<InvalidDataException>(() => ProductBundle.Build(Bot with { Kind = BundleKind.Module })).Message, StringComparison.Ordinal);

    public void Dispose() => tree.Dispose();

    private ProductBundleOptions Bot => tree.Options with
    {
        Kind = BundleKind.Bot,
        Id = "B01",
        Notebooks = tree["notebooks", "bots"],
        OutputPath = tree["out", "product.zip"],
    };
}
