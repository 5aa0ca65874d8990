using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Storefront;

/// <summary>
/// Takes the styles out of a lesson's HTML, where the shop's policy would ignore them, and gathers them into one sheet that
/// the page's policy names by its hash. Nothing has to be allowed that an injected style could use as well.
/// </summary>
public static partial class StrictStyles
{
    /// <summary>The HTML without a style in it, and the sheet that makes it look as before.</summary>
    public static (string Html, string Sheet) Split(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var sheet = new StringBuilder();
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        html = StyleElement().Replace(html, match =>
        {
            sheet.Append(match.Groups["css"].Value.Trim()).Append('\n');
            return "";
        });
        html = StyledTag().Replace(html, match => Reclassed(match, classes));
        foreach (var (declarations, name) in classes)
            sheet.Append('.').Append(name).Append('{').Append(declarations).Append("}\n");
        // The sheet stands inside a style element, whose end nothing in it may forge.
        return (html, sheet.ToString().Replace("</", "<\\/", StringComparison.Ordinal));
    }

    /// <summary>The name a policy calls this sheet by.</summary>
    public static string HashOf(string sheet) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)))}'";

    private static string Reclassed(Match tag, Dictionary<string, string> classes)
    {
        var declarations = System.Net.WebUtility.HtmlDecode(tag.Groups["style"].Value).Trim().TrimEnd(';');
        if (declarations.AsSpan().IndexOfAny("{}<>@") >= 0)
            declarations = "";
        if (!classes.TryGetValue(declarations, out var name))
            classes[declarations] = name = FormattableString.Invariant($"is{classes.Count + 1}");
        var rest = tag.Groups["before"].Value + tag.Groups["after"].Value;
        var merged = ClassAttribute().Replace(rest, $" class=\"${{names}} {name}\"", 1);
        return merged == rest ? rest.Insert(1 + TagName().Match(rest[1..]).Length, $" class=\"{name}\"") : merged;
    }

    [GeneratedRegex("<style[^>]*>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex StyleElement();

    [GeneratedRegex("""(?<before><[A-Za-z][^<>]*?)\sstyle="(?<style>[^"]*)["](?<after>[^<>]*>)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex StyledTag();

    [GeneratedRegex("""\sclass="(?<names>[^"]*)["]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClassAttribute();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9:-]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TagName();
}
