using System.Buffers;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>
/// Jupyter's list of lines: each with its line end, the last as it is, an empty text as an empty list. A line ends where
/// Python's <c>str.splitlines</c> ends it, because that is what Jupyter splits with; joined again, nothing is lost.
/// </summary>
internal static class TextLines
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    public static JsonArray Of(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var next = start + LineLength(text.AsSpan(start));
            lines.Add((JsonNode)text[start..next]);
            start = next;
        }

        return lines;
    }

    private static int LineLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(LineEnds);
        if (end < 0)
            return text.Length;
        return text[end..].StartsWith("\r\n") ? end + 2 : end + 1;
    }
}
