using System.Collections.Frozen;
using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Reads a list of words with scores. A word may be quoted, as CSV quotes a comma or a quotation mark (RFC 4180).</summary>
internal static class WordScores
{
    public static FrozenDictionary<string, double> Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var comma = line.LastIndexOf(',');
            scores.Add(Unquote(line[..comma]), double.Parse(line[(comma + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        return scores.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Unquote(string word) =>
        word.Length > 1 && word[0] == '"' && word[^1] == '"' ? word[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : word;
}
