using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AlgoAcademy.Notebooks.Tests;

public sealed class DiagramTests
{
    private static readonly string s_folder = Path.Combine(Clone.Root, "diagrams");

    private static readonly List<JsonNode> s_entries =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(s_folder, "catalog.json")))!["diagrams"]!.AsArray().Select(d => d!)];

    public static TheoryData<string> Drawings => [.. s_entries.Select(d => (string)d["svg"]!)];

    [Fact]
    public void The_diagram_catalog_and_the_files_name_each_other()
    {
        var drawn = Directory.EnumerateFiles(s_folder, "*.svg", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(s_folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(s_entries.Select(d => (string)d["svg"]!).Order(StringComparer.Ordinal), drawn);
        Assert.All(s_entries, d => Assert.True(File.Exists(Path.Combine(s_folder, (string)d["source"]!)), $"{d["id"]}: source {d["source"]} is missing."));
    }

    [Fact]
    public void Every_diagram_belongs_to_a_lesson_of_the_course_that_lists_it()
    {
        var lessons = JsonNode.Parse(File.ReadAllText(Path.Combine(Clone.Root, "notebooks", "catalog.json")))!["lessons"]!.AsArray()
            .ToDictionary(l => (string)l!["id"]!, l => l!["diagrams"]!.AsArray().Select(d => (string)d!).ToList(), StringComparer.Ordinal);

        Assert.All(s_entries, d => Assert.Contains((string)d["id"]!, lessons[(string)d["lesson"]!]));
    }

    [Fact]
    public void Every_entry_describes_the_diagram_for_readers_and_for_search()
    {
        Assert.All(s_entries, d =>
        {
            Assert.True(((string)d["alt"]!).Length >= 60, $"{d["id"]}: the alt text is shorter than 60 characters.");
            Assert.Contains((string)d["placement"]!, new[] { "top", "inline", "bottom" });
            Assert.All(new[] { "title", "description", "kind", "licence" }, key => Assert.NotEmpty((string)d[key]!));
            Assert.NotEmpty(d["keywords"]!.AsArray());
        });
    }

    [Theory, MemberData(nameof(Drawings))]
    public void A_drawing_is_small_self_contained_and_readable_in_light_and_dark(string svg)
    {
        var path = Path.Combine(s_folder, svg);
        var text = File.ReadAllText(path);
        var root = XDocument.Parse(text).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";

        Assert.True(new FileInfo(path).Length <= 60 * 1024, $"{svg} is larger than 60 KB.");
        Assert.NotEmpty(root.Element(ns + "title")!.Value);
        Assert.NotEmpty(root.Element(ns + "desc")!.Value);
        Assert.Contains("prefers-color-scheme: dark", text);
        Assert.DoesNotContain("http", text.Replace(ns.NamespaceName, "", StringComparison.Ordinal));
        Assert.Empty(root.Descendants(ns + "script"));
        // Ids carry the drawing's own name, so that several drawings can stand inline on one page.
        var prefix = Path.GetFileNameWithoutExtension(svg).ToLowerInvariant() + "-";
        Assert.All(root.DescendantsAndSelf().Attributes("id"), id => Assert.StartsWith(prefix, id.Value));
    }
}
