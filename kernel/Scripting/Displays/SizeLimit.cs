using System.Globalization;
using System.Net;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>
/// Keeps a single display from freezing the page: text is cut at <see cref="Characters"/>, content that cannot be cut
/// without breaking it is left out, and a notice says how to see all of it.
/// </summary>
internal static class SizeLimit
{
    /// <summary>The most characters that one content of a display may have.</summary>
    public const int Characters = 10_000_000;

    public static MimeBundle Apply(MimeBundle bundle)
    {
        if (bundle.Data.All(d => d.Value.Length <= Characters)) return bundle;
        var data = new Dictionary<string, string>();
        foreach (var (mimeType, content) in bundle.Data)
        {
            if (content.Length <= Characters) data[mimeType] = content;
            else if (mimeType == PlainTextFormatter.MimeType) data[mimeType] = content[..Characters] + "\n" + Notice(mimeType, content.Length);
            else if (mimeType == HtmlFormatter.MimeType) data[mimeType] = $"<p>{WebUtility.HtmlEncode(Notice(mimeType, content.Length))}</p>";
        }

        // Charts and pictures have no text that says what is missing.
        if (!data.Values.Any(v => v.Length > Characters) && !bundle.Data.Keys.All(data.ContainsKey))
        {
            var (mimeType, content) = bundle.Data.First(d => !data.ContainsKey(d.Key));
            data[PlainTextFormatter.MimeType] = $"{data.GetValueOrDefault(PlainTextFormatter.MimeType)}\n{Notice(mimeType, content.Length)}".TrimStart('\n');
        }

        return new MimeBundle(data);
    }

    private static string Notice(string mimeType, int length) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{mimeType} of {length:N0} characters; a display shows {Characters:N0}. To see all of it, write it to a file: File.WriteAllText(\"all.txt\", …).]");
}
