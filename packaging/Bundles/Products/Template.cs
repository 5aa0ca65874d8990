using System.Text.RegularExpressions;

namespace AlgoAcademy.Bundles;

/// <summary>The texts every bundle carries, with places such as <c>@@VERSION@@</c> to be filled.</summary>
internal static partial class Template
{
    /// <summary>A text as it stands.</summary>
    /// <exception cref="InvalidOperationException">There is no such text, or it has a place that must be filled.</exception>
    public static string Read(string name) => Fill(name, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>A text with every place filled once; what is filled in is not looked at again.</summary>
    /// <exception cref="InvalidOperationException">There is no such text, or a place without a value.</exception>
    public static string Fill(string name, IReadOnlyDictionary<string, string> values)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no template {name} in AlgoAcademy.Bundles.");
        using var reader = new StreamReader(stream);
        return Place().Replace(reader.ReadToEnd().ReplaceLineEndings("\n"), place => values.TryGetValue(place.Groups["name"].Value, out var value)
            ? value
            : throw new InvalidOperationException($"Template {name} has a place {place.Value} that nothing fills."));
    }

    [GeneratedRegex("@@(?<name>[A-Z0-9_]+)@@", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
