using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>
/// Turns inline SVG into images. Jupyter strips svg elements from notebooks it does not trust, which is every notebook
/// somebody else executed, but it lets images through: so the reader sees the chart instead of its bare labels.
/// </summary>
internal static partial class StaticPicture
{
    private const string Open = "<svg";
    private const string Close = "</svg>";

    /// <summary>The same HTML with each outermost svg element as an img that carries it; an svg element without end stays.</summary>
    /// <param name="html">HTML of an output.</param>
    /// <param name="standalone">
    /// The output's image/svg+xml form, or null: taken for the first picture, because inline SVG may borrow the page's
    /// text colour, which an image cannot.
    /// </param>
    public static string WithImages(string html, string? standalone = null)
    {
        if (standalone?.Contains(Open, StringComparison.OrdinalIgnoreCase) == false)
            throw new ArgumentException($"image/svg+xml must hold an svg element; was: {standalone}", nameof(standalone));
        var result = new StringBuilder(html.Length);
        var position = 0;
        while (html.IndexOf(Open, position, StringComparison.OrdinalIgnoreCase) is >= 0 and var start && EndOf(html, start) is { } end)
        {
            result.Append(html, position, start - position).Append(Image(standalone ?? html[start..end]));
            standalone = null;
            position = end;
        }

        return result.Append(html, position, html.Length - position).ToString();
    }

    private static int? EndOf(string html, int start)
    {
        var depth = 0;
        for (var position = start; ;)
        {
            var close = html.IndexOf(Close, position, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
                return null;
            var open = html.IndexOf(Open, position, StringComparison.OrdinalIgnoreCase);
            var opens = open >= 0 && open < close;
            depth += opens ? 1 : -1;
            position = opens ? open + Open.Length : close + Close.Length;
            if (depth == 0)
                return position;
        }
    }

    private static string Image(string svg)
    {
        // A file may begin with an XML declaration or a comment.
        svg = svg[svg.IndexOf(Open, StringComparison.OrdinalIgnoreCase)..];
        var tag = svg[..(svg.IndexOf('>', StringComparison.Ordinal) + 1)];
        // Inside HTML the namespace is implied, in an image it is not.
        if (!tag.Contains("xmlns=", StringComparison.Ordinal))
            svg = string.Concat("<svg xmlns=\"http://www.w3.org/2000/svg\"", svg.AsSpan(Open.Length));
        var title = WebUtility.HtmlEncode(WebUtility.HtmlDecode(Title().Match(svg).Groups["text"].Value.Trim()));
        // A picture that only knows its proportions would be shown 300 pixels wide.
        var natural = ViewBox().Match(tag) is { Success: true } box ? box.Groups["width"].Value : "100%";
        var width = OwnWidth().IsMatch(tag) ? "" : $" width=\"{natural}\"";
        return $"<img alt=\"{title}\"{width} src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\">";
    }

    [GeneratedRegex("<title[^>]*>(?<text>[^<]*)</title>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex("\\sviewBox\\s*=\\s*[\"'][-\\d.]+[\\s,]+[-\\d.]+[\\s,]+(?<width>\\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ViewBox();

    [GeneratedRegex("\\swidth\\s*=\\s*[\"'][\\d.]+(px)?[\"']", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnWidth();
}
