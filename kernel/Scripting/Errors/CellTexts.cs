using System.Collections.Concurrent;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>The texts of the cells that were run, by name, so that an error can show the line it speaks of.</summary>
internal sealed class CellTexts
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Remembers a cell; one of the same name is replaced.</summary>
    public void Remember(string name, string code) => _texts[name] = code;

    /// <summary>A line of a cell, from 1, without its indentation; null when it is not known or empty.</summary>
    public string? Line(string name, int number)
    {
        if (!_texts.TryGetValue(name, out var text)) return null;
        var line = text.Split('\n').ElementAtOrDefault(number - 1)?.Trim();
        return string.IsNullOrEmpty(line) ? null : line;
    }
}
