using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Text in a picture: encoded, and broken into lines, since SVG breaks none.</summary>
internal static class SvgText
{
    /// <summary>Average width of a character relative to the font size, in common sans-serif fonts.</summary>
    internal const double WidthOfCharacter = 0.56;

    /// <summary>Text for element content and attributes; characters that XML forbids become U+FFFD.</summary>
    internal static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                < 0x20 and not ('\t' or '\n' or '\r') => encoded.Append('\uFFFD'),
                0xFFFE or 0xFFFF => encoded.Append('\uFFFD'),
                _ => encoded.Append(rune),
            };
        }

        return encoded.ToString();
    }

    /// <summary>Lines of at most <paramref name="width"/> characters, broken at blanks where there are any.</summary>
    internal static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => w.Chunk(width)))
        {
            var next = new string(word);
            if (line.Length > 0 && line.Length + 1 + next.Length > width)
            {
                lines.Add(line);
                line = next;
            }
            else
            {
                line = line.Length == 0 ? next : $"{line} {next}";
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }
}
