using System.Net;
using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Displays.Objects;
using AlgoAcademy.Scripting.Engine;

namespace AlgoAcademy.Scripting.Magics;

/// <summary><c>#!who</c> and <c>#!whos</c>: the variables of the session.</summary>
internal static class VariableList
{
    private const int LongestValue = 100;

    /// <summary>The names alone.</summary>
    public static MimeBundle Names(IReadOnlyList<SessionVariable> variables) => variables.Count == 0
        ? None()
        : MimeBundles.Html(
            $"<p>{string.Join(" ", variables.Select(variable => $"<code>{WebUtility.HtmlEncode(variable.Name)}</code>"))}</p>",
            string.Join('\n', variables.Select(variable => variable.Name)));

    /// <summary>Names, types and short values.</summary>
    public static MimeBundle Table(IReadOnlyList<SessionVariable> variables)
    {
        if (variables.Count == 0) return None();
        return TextTable.Of("Variables", ["Variable", "Type", "Value"],
            [.. variables.Select(variable => (IReadOnlyList<string>)[variable.Name, TypeNames.Of(variable.Type), Short(variable.Value)])]);
    }

    private static MimeBundle None() => MimeBundles.Plain("No cell has declared a variable yet.");

    private static string Short(object? value)
    {
        var text = (value is null ? "null" : NodeText.Summary(ValueReader.Read(value))).ReplaceLineEndings(" ");
        return text.Length <= LongestValue ? text : text[..(LongestValue - 1)] + "…";
    }
}
