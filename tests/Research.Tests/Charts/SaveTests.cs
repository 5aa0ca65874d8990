using System.Buffers.Binary;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AlgoAcademy.Research.Tests.Charts;

public sealed class SaveTests : IDisposable
{
    private static readonly Chart s_chart = new Chart("Saved <chart>", "A rising line of three points, from one to three, used to test files only.").X("x").Y("y").Line([1.0, 2, 3], "line");

    private readonly string folder = Directory.CreateTempSubdirectory("academy-save-").FullName;

    [Fact]
    public void Svg_html_and_json_are_complete_files()
    {
        Save("chart.svg");
        Save("chart.html");
        Save("chart.json");

        Assert.Equal("svg", XDocument.Load(At("chart.svg")).Root!.Name.LocalName);
        Assert.NotNull(JsonNode.Parse(File.ReadAllText(At("chart.json")))!["data"]);
        var page = File.ReadAllText(At("chart.html"));
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Saved &lt;chart&gt;</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_has_the_asked_width_in_pixels()
    {
        Assert.SkipUnless(HeadlessBrowser.Find() is not null, "needs Chromium: apt-get install chromium");

        s_chart.Save(At("chart.png"), new SaveOptions { Width = 640, Scale = 2 });

        var bytes = File.ReadAllBytes(At("chart.png"));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], bytes[..4]);
        Assert.Equal(1280, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16, 4)));
    }

    [Fact]
    public void Another_ending_is_refused_with_those_that_work() =>
        Assert.Contains(".svg, .png, .html or .json", Assert.Throws<ArgumentException>(() => Save("chart.pdf")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(100, 1, "Width")]
    [InlineData(700, 9, "Scale")]
    public void A_size_out_of_bounds_is_refused(int width, int scale, string name) =>
        Assert.StartsWith(name, Assert.Throws<ArgumentException>(() => s_chart.Save(At("chart.png"), new SaveOptions { Width = width, Scale = scale })).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string name) => Path.Combine(folder, name);

    private void Save(string name) => s_chart.Save(At(name));
}
