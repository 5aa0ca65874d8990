using System.Globalization;
using System.Text.RegularExpressions;
using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Documents.Tests.Html;

/// <summary>WCAG 2.2, success criterion 1.4.3: text has a contrast of at least 4.5 to what lies behind it.</summary>
public sealed partial class PageColorsTests
{
    public static TheoryData<string> Inks =>
        ["text", "soft", "accent", "good", "warn", "bad", "keyword", "string", "comment", "number", "directive"];

    [Theory]
    [MemberData(nameof(Inks))]
    public void Every_ink_is_readable_on_page_and_panel_in_every_theme(string ink)
    {
        var themes = Root().Matches(Css()).Select(root => Variable().Matches(root.Value)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["hex"].Value, StringComparer.Ordinal)).ToList();

        Assert.Equal(3, themes.Count); // light, dark, print
        Assert.All(themes, theme =>
        {
            Assert.InRange(Contrast(theme[ink], theme["page"]), 4.5, 21);
            Assert.InRange(Contrast(theme[ink], theme["panel"]), 4.5, 21);
        });
    }

    [Fact]
    public void Contrast_of_black_on_white_is_21() => Assert.Equal(21, Contrast("000", "ffffff"), 1e-9);

    private static string Css()
    {
        using var reader = new StreamReader(typeof(HtmlExport).Assembly.GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    }

    // Relative luminance and contrast ratio as WCAG 2.2 defines them.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var full = hex.Length == 3 ? string.Concat(hex.Select(digit => $"{digit}{digit}")) : hex;
        double Channel(int at)
        {
            var value = int.Parse(full.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@":root\s*\{[^}]*\}", RegexOptions.None, 5000)]
    private static partial Regex Root();

    [GeneratedRegex("--(?<name>[a-z]+):\\s*#(?<hex>[0-9a-f]{3}(?:[0-9a-f]{3})?);", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Variable();
}
