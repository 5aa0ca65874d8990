using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Html;

/// <summary>Makes the ids inside an inline SVG its own, so that two pictures on a page do not borrow each other's gradients and clips.</summary>
internal static partial class SvgIds
{
    /// <summary>The markup with every id, and every reference to one, prefixed.</summary>
    public static string Prefix(string markup, string prefix)
    {
        var ids = IdAttribute().Matches(markup).Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
            return markup;
        var named = IdAttribute().Replace(markup, match => $" id=\"{prefix}{match.Groups["id"].Value}\"");
        named = Labels().Replace(named, match =>
            $" {match.Groups["name"].Value}=\"{string.Join(' ', match.Groups["ids"].Value.Split(' ').Select(id => ids.Contains(id) ? prefix + id : id))}\"");
        return Reference().Replace(named, match => ids.Contains(match.Groups["id"].Value) ? $"#{prefix}{match.Groups["id"].Value}" : match.Value);
    }

    /// <summary>The SVG element without XML declaration and document type, which have no place inside HTML.</summary>
    public static string WithoutProlog(string svg)
    {
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        return start < 0 ? svg : svg[start..];
    }

    [GeneratedRegex("""\sid="(?<id>[^"]+)["]""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex IdAttribute();

    [GeneratedRegex("""\s(?<name>aria-labelledby|aria-describedby|headers|for)="(?<ids>[^"]+)["]""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Labels();

    [GeneratedRegex("""#(?<id>[A-Za-z_][\w.:-]*)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Reference();
}
