using System.Text.Json;

namespace AlgoAcademy.Scripting.Cells;

/// <summary>Reads the arguments of a magic and checks them against its parameters, before anything of the cell runs.</summary>
internal sealed class MagicParser(Magic magic, string cell, int line)
{
    private readonly Dictionary<string, MagicArgument> _arguments = new(StringComparer.Ordinal);

    /// <exception cref="DirectiveException">An argument is unknown, missing, given twice or malformed.</exception>
    public MagicCall Parse(string text)
    {
        var words = Split(text);
        var wantsHelp = words is ["-h"] or ["--help"];
        for (var i = 0; i < words.Count && !wantsHelp; i++) i = Take(words, i);
        if (!wantsHelp && magic.Parameters.FirstOrDefault(p => p.IsRequired && !_arguments.ContainsKey(p.Name)) is { } missing)
        {
            throw At("DNI104", $"'#!{magic.Name}' needs --{missing.Name}.");
        }

        return new MagicCall(magic, line, _arguments, wantsHelp);
    }

    private List<string> Split(string text)
    {
        try
        {
            return MagicWords.Split(text);
        }
        catch (FormatException e)
        {
            throw At("DNI106", $"{e.Message}.");
        }
    }

    // Returns the index of the last word it has used.
    private int Take(List<string> words, int i)
    {
        var word = words[i];
        if (!word.StartsWith("--", StringComparison.Ordinal))
        {
            var free = magic.Parameters.FirstOrDefault(p => p.IsPositional && !_arguments.ContainsKey(p.Name))
                ?? throw At("DNI105", $"'{word}' is one argument too many for '#!{magic.Name}'.");
            _arguments.Add(free.Name, Argument(word));
            return i;
        }

        var parameter = magic.Parameters.FirstOrDefault(p => p.Name == word[2..])
            ?? throw At("DNI103", $"'#!{magic.Name}' has no parameter '{word}'.");
        if (_arguments.ContainsKey(parameter.Name)) throw At("DNI105", $"'{word}' is given twice.");
        if (parameter.IsFlag)
        {
            _arguments.Add(parameter.Name, new MagicArgument.Literal("true"));
            return i;
        }

        if (i + 1 == words.Count) throw At("DNI104", $"'{word}' needs a value.");
        _arguments.Add(parameter.Name, Argument(words[i + 1]));
        return i + 1;
    }

    private MagicArgument Argument(string word)
    {
        if (!word.StartsWith('@')) return new MagicArgument.Literal(MagicWords.Unquote(word));
        var parts = word[1..].Split(':', 2);
        var isPassword = parts[0] == "password";
        if (isPassword || parts[0] == "input") return Input(parts.Length == 2 ? parts[1] : "", isPassword);
        if (parts.Length == 2 && parts[1].Length > 0) return new MagicArgument.Variable(MagicCatalog.Languages.GetValueOrDefault(parts[0], parts[0]), parts[1]);
        throw At("DNI106", $"'{word}' is no reference. Write @csharp:variable, @value:name, @input or @password.");
    }

    private MagicArgument.Input Input(string text, bool isPassword)
    {
        if (!text.StartsWith('{'))
        {
            var prompt = text.Length == 0 ? null : text.StartsWith('"') ? MagicWords.Unquote(text) : $"Please enter a value for \"{text}\".";
            return new MagicArgument.Input(prompt, isPassword, SaveAs: null);
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            string? Field(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
            return new MagicArgument.Input(Field("prompt"), isPassword || Field("type") == "password", Field("saveAs"));
        }
        catch (JsonException e)
        {
            throw At("DNI106", $"the JSON behind @input cannot be read: {e.Message}");
        }
    }

    private DirectiveException At(string code, string problem) =>
        DirectiveException.At(cell, line, code, $"{problem} Write: {magic.Usage}. Nothing in the cell was run.");
}
