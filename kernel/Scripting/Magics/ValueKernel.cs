using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Magics;

/// <summary>Texts kept by name, which notebooks know as the kernel "value".</summary>
internal sealed class ValueKernel
{
    /// <summary>The name under which magics speak of it.</summary>
    public const string Name = "value";

    private readonly Dictionary<string, StoredText> _texts = new(StringComparer.Ordinal);

    /// <summary>The names, sorted.</summary>
    public IReadOnlyList<string> Names => [.. _texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Keeps a text under a name; a text of that name is replaced.</summary>
    public void Store(string name, StoredText text) => _texts[name] = text;

    /// <summary>The text of this name, or null.</summary>
    public StoredText? Find(string name) => _texts.GetValueOrDefault(name);

    /// <summary>The known name nearest to a mistyped one, for messages; empty when none is kept.</summary>
    public string Hint(string name) => Names.MinBy(known => EditDistance.Between(known, name)) is { } near
        ? $" Did you mean '{near}'?"
        : " No value is kept yet: #!value --name … keeps one.";
}
