using System.Text.Json.Nodes;

namespace AlgoAcademy.Notebooks.Tests;

public sealed class CatalogTests
{
    private static readonly JsonNode s_catalog = JsonNode.Parse(File.ReadAllText(Path.Combine(Clone.Root, "notebooks", "catalog.json")))!;

    private static readonly List<JsonNode> s_lessons = [.. s_catalog["lessons"]!.AsArray().Select(l => l!)];

    [Fact]
    public void There_are_57_lessons_in_9_modules_numbered_without_gaps()
    {
        var modules = s_catalog["modules"]!.AsArray().Select(m => (string)m!["id"]!).ToList();

        Assert.Equal(Enumerable.Range(1, 9).Select(n => $"M{n:00}"), modules);
        Assert.Equal(Enumerable.Range(1, 57).Select(n => $"L{n:00}"), s_lessons.Select(l => (string)l["id"]!));
        Assert.All(s_lessons, l => Assert.Contains((string)l["module"]!, modules));
        // 6+7+6+7+5+5+5+6+10, the split that prices and tiers are built on.
        Assert.Equal([6, 7, 6, 7, 5, 5, 5, 6, 10], modules.Select(m => s_lessons.Count(l => (string)l["module"]! == m)));
    }

    [Fact]
    public void Slugs_are_unique_and_fit_for_a_file_name()
    {
        var slugs = s_lessons.Select(l => (string)l["slug"]!).ToList();

        Assert.Equal(slugs.Count, slugs.Distinct().Count());
        Assert.All(slugs, s => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", s));
    }

    [Fact]
    public void Every_diagram_has_one_lesson_and_there_are_228()
    {
        var diagrams = s_lessons.SelectMany(l => l["diagrams"]!.AsArray().Select(d => (string)d!)).ToList();

        Assert.Equal(228, diagrams.Distinct().Count());
        Assert.Equal(228, diagrams.Count);
    }

    [Fact]
    public void A_lesson_is_ready_exactly_when_its_notebook_is_there()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Clone.Root, "notebooks"), "L*.ipynb", SearchOption.AllDirectories)
            .Where(f => !f.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Path.Combine(Clone.Root, "notebooks"), f).Replace('\\', '/'))
            .Order();
        var ready = s_lessons.Where(l => (string)l["status"]! == "ready").Select(PathOf).Order();

        Assert.Equal(ready, files);
        Assert.All(s_lessons, l => Assert.Contains((string)l["status"]!, (string[])["ready", "planned"]));
    }

    [Fact]
    public void There_are_17_bots_numbered_without_gaps_each_with_its_notebook_named_and_its_shelf()
    {
        var bots = s_catalog["bots"]!.AsArray().Select(b => b!).ToList();

        Assert.Equal(Enumerable.Range(1, 17).Select(n => $"B{n:00}"), bots.Select(b => (string)b["id"]!));
        Assert.Equal(17, bots.Select(b => (string)b["slug"]!).Distinct().Count());
        Assert.Equal(17, bots.Select(b => (string)b["product"]!).Distinct().Count());
        Assert.All(bots, b => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", (string)b["slug"]!));
        Assert.All(bots, b => Assert.Contains((string)b["level"]!, (string[])["beginner", "intermediate", "advanced"]));
        Assert.All(bots, b => Assert.Contains((string)b["category"]!, (string[])["arbitrage", "ml-ai", "mean-reversion", "hft", "momentum", "statistical", "market-making", "risk-management"]));
        Assert.All(bots, b => Assert.EndsWith(".", (string)b["description"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bot_is_ready_exactly_when_its_notebook_is_there()
    {
        var folder = Path.Combine(Clone.Root, "notebooks", "bots");
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "B*.ipynb").Select(f => Path.GetFileNameWithoutExtension(f)).Order() : Enumerable.Empty<string>();
        var bots = s_catalog["bots"]!.AsArray().Select(b => b!).ToList();

        Assert.Equal(bots.Where(b => (string)b["status"]! == "ready").Select(b => $"{b["id"]}-{b["slug"]}").Order(), files);
        Assert.All(bots, b => Assert.Contains((string)b["status"]!, (string[])["ready", "planned"]));
    }

    private static string PathOf(JsonNode lesson)
    {
        var module = s_catalog["modules"]!.AsArray().Single(m => (string)m!["id"]! == (string)lesson["module"]!)!;
        return $"{module["id"]}-{module["slug"]}/{lesson["id"]}-{lesson["slug"]}.ipynb";
    }
}
