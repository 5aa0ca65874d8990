using System.Globalization;
using System.Xml.Linq;

namespace AlgoAcademy.Research.Tests.Charts.Gallery;

/// <summary>What can be said of a picture's letters without drawing it: they are inside, and no two on one line touch.</summary>
internal static class PictureCheck
{
    private const double WidthOfCharacter = 0.56;

    public static void LettersAreApart(XDocument svg)
    {
        var box = svg.Root!.Attribute("viewBox")!.Value.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray();
        var texts = svg.Descendants().Where(e => e.Name.LocalName == "text" && e.Attribute("x") is not null).Select(Place).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, t => Assert.True(t.Left >= box[0] && t.Right <= box[0] + box[2] && t.Y <= box[1] + box[3], $"'{t.Text}' runs from {t.Left:F0} to {t.Right:F0} at {t.Y:F0}, outside of {string.Join(' ', box)}."));
        foreach (var line in texts.GroupBy(t => Math.Round(t.Y)))
        {
            var ordered = line.OrderBy(t => t.Left).ToList();
            foreach (var (left, right) in ordered.Zip(ordered.Skip(1)))
                Assert.True(left.Right <= right.Left, $"'{left.Text}' (to {left.Right:F0}) overlaps '{right.Text}' (from {right.Left:F0}) at {left.Y:F0}.");
        }
    }

    private static (string Text, double Left, double Right, double Y) Place(XElement text)
    {
        double Number(string name) => double.Parse(text.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        var size = text.Attribute("class")?.Value == "h" ? 17 : 13;
        var width = text.Value.Length * size * WidthOfCharacter;
        var x = Number("x");
        var left = text.Attribute("text-anchor")?.Value switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
        return (text.Value, left, left + width, Number("y"));
    }
}
