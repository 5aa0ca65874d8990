using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>
/// The fields and messages of FIX 4.4 that the lessons use: the session's seven, orders, reports, cancels and market data. Brokers speak
/// dialects; the standard is where one starts. Source: FIX Protocol Ltd, FIX 4.4 specification with errata (2003).
/// </summary>
public sealed class FixDictionary
{
    private readonly Dictionary<int, FixFieldDefinition> _fields;
    private readonly Dictionary<string, FixMessageDefinition> _messages;

    private FixDictionary(string fields, string messages)
    {
        _fields = Lines(fields).Select(ParseField).ToDictionary(static field => field.Tag);
        _messages = Lines(messages).Select(ParseMessage).ToDictionary(static message => message.Type, StringComparer.Ordinal);
    }

    /// <summary>The part of FIX 4.4 that the lessons use.</summary>
    public static FixDictionary Fix44 { get; } = new(FixStandard.Fields, FixStandard.Messages);

    /// <summary>All fields, by number.</summary>
    public IReadOnlyDictionary<int, FixFieldDefinition> Fields => _fields;

    /// <summary>All messages, by the value of MsgType.</summary>
    public IReadOnlyDictionary<string, FixMessageDefinition> Messages => _messages;

    /// <summary>A field by its number; null when it is not in the dictionary.</summary>
    /// <param name="tag">Number of the field.</param>
    public FixFieldDefinition? Field(int tag) => _fields.GetValueOrDefault(tag);

    /// <summary>A message by its type; null when it is not in the dictionary.</summary>
    /// <param name="type">Value of MsgType.</param>
    /// <exception cref="ArgumentException">No type.</exception>
    public FixMessageDefinition? Message(string type)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        return _messages.GetValueOrDefault(type);
    }

    /// <summary>One line per field of a message: number, name, value and what the value means.</summary>
    /// <param name="message">The message.</param>
    /// <exception cref="ArgumentNullException">No message.</exception>
    public string Explain(FixMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"{Message(message.Type)?.Name ?? "unknown message"} (35={message.Type})");
        foreach (var (tag, value) in message.Fields)
        {
            var field = Field(tag);
            var meaning = field?.Meanings.GetValueOrDefault(value);
            lines.Append(CultureInfo.InvariantCulture, $"\n{tag,5} {field?.Name ?? "unknown",-22} {value}{(meaning is null ? "" : $"  ({meaning})")}");
        }

        return lines.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"FIX 4.4 dictionary: {_messages.Count} messages, {_fields.Count} fields");

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // "54 Side Character 1=Buy 2=Sell": number, name, kind, values with their meanings.
    private static FixFieldDefinition ParseField(string line)
    {
        var parts = line.Split(' ');
        var meanings = parts.Skip(3).Select(static value => value.Split('=')).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
        return new FixFieldDefinition(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], Enum.Parse<FixValueKind>(parts[2]), meanings);
    }

    // "D NewOrderSingle 11! 1 453( 448! 447 ) 55!": type, name, tags; ! is required, ( ) hold the entries of a group.
    private static FixMessageDefinition ParseMessage(string line)
    {
        var parts = line.Split(' ');
        var at = 2;
        return ParseTags(parts, ref at, parts[0], parts[1]);
    }

    private static FixMessageDefinition ParseTags(string[] parts, ref int at, string type, string name)
    {
        var (tags, required, groups) = (new List<int>(), new HashSet<int>(), new Dictionary<int, FixMessageDefinition>());
        for (; at < parts.Length && parts[at] != ")"; at++)
        {
            var tag = int.Parse(parts[at].TrimEnd('!', '('), CultureInfo.InvariantCulture);
            tags.Add(tag);
            if (parts[at].Contains('!', StringComparison.Ordinal))
                required.Add(tag);
            if (parts[at].EndsWith('('))
            {
                at++;
                groups[tag] = ParseTags(parts, ref at, tag.ToString(CultureInfo.InvariantCulture), $"group {tag} of {name}");
            }
        }

        return new FixMessageDefinition(type, name, tags, required, groups);
    }
}
