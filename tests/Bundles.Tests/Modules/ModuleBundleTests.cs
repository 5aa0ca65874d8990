using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AlgoAcademy.Bundles.Tests.Modules;

public sealed class ModuleBundleTests : IDisposable
{
    private readonly ModuleTree tree = new();

    [Fact]
    public void A_module_becomes_a_verified_bundle_in_the_layout_of_the_repository()
    {
        var bundle = ProductBundle.Build(tree.Options);

        var verified = Assert.IsType<Verification.Verified>(new BundleVerifier(tree.Trusted).VerifyZip(bundle.Path));
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "academy",
                "academy.ps1",
                "data/djia-daily/NOTICE.md",
                "data/djia-daily/card.json",
                "data/sp500-daily/card.json",
                "diagrams/M05/D27a.svg",
                "diagrams/M05/D27b.svg",
                "executed/M05-momentum-strategies/L27-what-is-a-trend.ipynb",
                "executed/M05-momentum-strategies/L28-filters.ipynb",
                "notebooks/M05-momentum-strategies/L27-what-is-a-trend.ipynb",
                "notebooks/M05-momentum-strategies/L28-filters.ipynb",
                "notebooks/catalog.json",
                "nuget.config",
                "packages/AlgoAcademy.Cli.1.2.0.nupkg",
                "packages/AlgoAcademy.Research.1.0.0.nupkg",
                "pages/M05-momentum-strategies/L27-what-is-a-trend.html",
                "pages/M05-momentum-strategies/L28-filters.html",
            ],
            verified.Manifest.Files.Select(file => file.Path));
        Assert.Equal("academy", Assert.Single(verified.Manifest.Files, file => file.Executable).Path);
        Assert.Equal(("module-5", "1.0.0", "1.2.0"), (verified.Manifest.Product, verified.Manifest.Version.ToString(), verified.Manifest.MinKernel.ToString()));
    }

    [Fact]
    public void Every_diagram_path_of_a_notebook_leads_to_a_file_also_from_the_executed_copy()
    {
        var folder = tree.Unpacked();

        foreach (var copies in new[] { "notebooks", "executed" })
            Assert.True(File.Exists(Path.GetFullPath(Path.Combine(folder, copies, "M05-momentum-strategies", "../../diagrams/M05/D27a.svg"))));
    }

    [Fact]
    public void Building_twice_gives_the_same_bytes()
    {
        var first = ProductBundle.Build(tree.Options);
        var second = ProductBundle.Build(tree.Options with { OutputPath = tree["out", "again.zip"] });

        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(File.ReadAllBytes(first.Path), File.ReadAllBytes(second.Path));
    }

    [Fact]
    public void The_catalogue_inside_has_this_module_and_its_lessons_only()
    {
        var catalog = JsonNode.Parse(File.ReadAllText(Path.Combine(tree.Unpacked(), "notebooks", "catalog.json")))!;

        Assert.Equal("M05", (string?)Assert.Single(catalog["modules"]!.AsArray())!["id"]);
        Assert.Equal(["L28", "L27", "L29"], catalog["lessons"]!.AsArray().Select(lesson => (string)lesson!["id"]!));
        Assert.Equal("full-course", (string?)catalog["course"]!["id"]);
    }

    [Fact]
    public void The_readme_says_how_to_start_what_is_there_and_what_is_in_the_making()
    {
        var readme = File.ReadAllText(Path.Combine(tree.Unpacked(), "README.md"));

        Assert.Contains("./academy run L27", readme, StringComparison.Ordinal);
        Assert.Contains("./academy kernel install", readme, StringComparison.Ordinal);
        Assert.Contains(".NET 10 SDK", readme, StringComparison.Ordinal);
        var making = readme.IndexOf("In the making", StringComparison.Ordinal);
        Assert.True(readme.IndexOf("**L27**", StringComparison.Ordinal) < readme.IndexOf("**L28**", StringComparison.Ordinal));
        Assert.True(readme.IndexOf("- L29 Crashes", StringComparison.Ordinal) > making && making > 0);
        Assert.DoesNotContain("@@", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nuget_configuration_adds_the_packages_folder_and_takes_nothing_from_the_user()
    {
        var folder = tree.Unpacked();

        var sources = XDocument.Load(Path.Combine(folder, "nuget.config")).Root!.Element("packageSources")!.Elements().ToList();

        var source = Assert.Single(sources);
        Assert.Equal("add", source.Name.LocalName);
        Assert.True(File.Exists(Path.Combine(folder, source.Attribute("value")!.Value, "AlgoAcademy.Research.1.0.0.nupkg")));
    }

    [Fact]
    public void A_prerelease_goes_to_the_preview_channel() =>
        Assert.Equal(BundleChannel.Preview, ProductBundle.Build(tree.Options with { Version = BundleVersion.Parse("1.1.0-rc.1") }).Manifest.Channel);

    [Fact]
    public void Everything_that_is_missing_is_named_at_once_and_no_zip_is_made()
    {
        File.Delete(tree["executed", "L28-filters.html"]);
        File.Delete(tree["diagrams", "M05", "D27b.svg"]);
        File.Delete(tree["packages", "AlgoAcademy.Cli.1.2.0.nupkg"]);
        tree.Write("packages/AlgoAcademy.Research.1.0.1.nupkg", "second");
        tree.Write("notebooks/M05/L99-stray.ipynb", "{}");
        Directory.Delete(tree["data"], recursive: true);

        var fault = Assert.Throws<InvalidDataException>(() => ProductBundle.Build(tree.Options)).Message;

        Assert.All(
            ["L28-filters.html", "academy run L28", "M05/D27b.svg", "AlgoAcademy.Cli.<version>.nupkg; found 0", "AlgoAcademy.Research.<version>.nupkg; found 2", "L99-stray", "card.json"],
            part => Assert.Contains(part, fault, StringComparison.Ordinal));
        Assert.False(Directory.Exists(tree["out"]));
    }

    [Fact]
    public void A_module_that_is_not_in_the_catalogue_or_has_no_lesson_yet_is_refused()
    {
        var unknown = Assert.Throws<InvalidDataException>(() => ProductBundle.Build(tree.Options with { Id = "M77" }));
        var empty = Assert.Throws<InvalidDataException>(() => ProductBundle.Build(tree.Options with { Id = "M04" }));

        Assert.Contains("M77", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("L20-other.ipynb", empty.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"modules\": [{\"id\": \"M05\"}]}")]
    public void A_broken_catalogue_is_named(string text)
    {
        tree.Write("notebooks/catalog.json", text);

        Assert.Contains("catalog.json", Assert.Throws<InvalidDataException>(() => ProductBundle.Build(tree.Options)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => tree.Dispose();
}
