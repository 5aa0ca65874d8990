using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Research.Tests.Charts;

/// <summary>Contrast by WCAG 2.2: ratio of relative luminances, (lighter + 0.05) / (darker + 0.05).</summary>
public sealed partial class ContrastTests
{
    private static readonly Chart s_chart = new Chart("Contrast", "A chart used by tests only: its letters must be readable on the ground it brings.").X("x").Y("y").Line([1.0, 2], "line");

    [Fact]
    public void Black_on_white_is_twenty_one_to_one() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 9);

    [Fact]
    public void Letters_have_seven_to_one_on_both_grounds()
    {
        Assert.All(new[] { ChartTheme.Light, ChartTheme.Dark }, theme => Assert.InRange(Contrast(theme.Text, theme.Ground), 7, 21));
    }

    [Fact]
    public void Lines_of_the_first_colors_have_three_to_one_on_both_grounds() =>
        Assert.All(Palette.Colors.Take(3).Append(Palette.Gray), color => Assert.All(new[] { ChartTheme.Light, ChartTheme.Dark }, theme => Assert.InRange(Contrast(color, theme.Ground), 3, 21)));

    [Fact]
    public void A_picture_in_a_file_brings_its_ground_for_light_and_dark_readers()
    {
        var svg = s_chart.ToSvg();

        var grounds = Fill().Matches(svg).Select(m => m.Groups["color"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>([ChartTheme.Light.Text, ChartTheme.Light.Ground, ChartTheme.Dark.Text, ChartTheme.Dark.Ground], StringComparer.Ordinal), grounds);
        Assert.Contains("prefers-color-scheme:dark", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_readable_as_it_is_and_says_what_a_dark_page_needs()
    {
        var layout = JsonNode.Parse(s_chart.ToPlotlyJson())!["layout"]!;

        Assert.InRange(Contrast((string)layout["font"]!["color"]!, (string)layout["paper_bgcolor"]!), 4.5, 21);
        Assert.InRange(Contrast((string)layout["meta"]!["dark"]!["font.color"]!, (string)layout["meta"]!["dark"]!["paper_bgcolor"]!), 4.5, 21);
    }

    internal static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        double Channel(int start)
        {
            var value = int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("fill[:=]\"?(?<color>#[0-9a-f]{6})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fill();
}
