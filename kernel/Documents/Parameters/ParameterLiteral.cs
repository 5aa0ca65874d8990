using System.Globalization;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Parameters;

/// <summary>What a person typed for a parameter, as a C# literal of the parameter's type.</summary>
internal static partial class ParameterLiteral
{
    /// <summary>The literal.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="text">The text as typed: numbers and dates in invariant form, strings without quotes.</param>
    /// <exception cref="ParameterException">The text is no value of the type.</exception>
    public static string Of(Parameter parameter, string text)
    {
        var type = parameter.Type;
        if (type.EndsWith('?') && text == "null")
            return "null";
        if (ElementType(type) is { } element)
            return $"[{string.Join(", ", Items(text).Select(item => Scalar(parameter, element, item)))}]";
        return Scalar(parameter, type.TrimEnd('?'), text);
    }

    private static string Scalar(Parameter parameter, string type, string text) =>
        Literal(type, text) ?? throw new ParameterException($"Parameter {parameter.Name} must be {Expected(type)}; was '{text}'.");

    private static string? Literal(string type, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var n) ? n.ToString(invariant) : null,
            "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var n) ? n.ToString(invariant) + "L" : null,
            "double" => double.TryParse(text, NumberStyles.Float, invariant, out var x) ? Double(x) : null,
            "float" => float.TryParse(text, NumberStyles.Float, invariant, out var x) && float.IsFinite(x) ? x.ToString("R", invariant) + "f" : null,
            "decimal" => decimal.TryParse(text, NumberStyles.Float, invariant, out var x) ? x.ToString(invariant) + "m" : null,
            "bool" => text.ToUpperInvariant() switch { "TRUE" => "true", "FALSE" => "false", _ => null },
            "string" => Quoted(text),
            "char" => text.Length == 1 ? $"'{(text is "'" or "\\" ? "\\" : "")}{text}'" : null,
            "DateTime" => DateTime.TryParse(text, invariant, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var t)
                ? string.Create(invariant, $"new DateTime({t.Ticks}L, DateTimeKind.Utc) /* {t:u} */")
                : null,
            "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" => IsA(type, text)
                ? $"{type}.Parse({Quoted(text)}{(type == "Guid" ? "" : ", System.Globalization.CultureInfo.InvariantCulture")})"
                : null,
            "var" => text,
            _ => Name().IsMatch(text) ? (text.Contains('.', StringComparison.Ordinal) ? text : $"{type}.{text}") : null,
        };
    }

    private static string Double(double x) => x switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => x.ToString("R", CultureInfo.InvariantCulture) + "d",
    };

    private static bool IsA(string type, string text) => type switch
    {
        "DateTimeOffset" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "DateOnly" => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
        "TimeOnly" => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
        "TimeSpan" => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => Guid.TryParse(text, out _),
    };

    private static string Quoted(string text) =>
        "\"" + string.Concat(text.Select(c => c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            _ when char.IsControl(c) => FormattableString.Invariant($"\\u{(int)c:x4}"),
            _ => c.ToString(),
        })) + "\"";

    private static string? ElementType(string type) =>
        type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2]
        : List().Match(type) is { Success: true } list ? list.Groups["element"].Value
        : null;

    private static string[] Items(string text)
    {
        var inner = text.Trim();
        if (inner is ['[', .., ']'])
            inner = inner[1..^1];
        return inner.Length == 0 ? [] : inner.Split(',', StringSplitOptions.TrimEntries);
    }

    private static string Expected(string type) => type switch
    {
        "int" or "long" => $"a whole number ({type})",
        "double" or "float" or "decimal" => $"a number with a decimal point ({type})",
        "bool" => "true or false",
        "DateTime" or "DateTimeOffset" or "DateOnly" => $"a date such as 2020-01-31 ({type})",
        "TimeSpan" => "a duration such as 00:05:00 (TimeSpan)",
        "char" => "one character",
        "Guid" => "a Guid",
        _ => $"the name of a {type} value",
    };

    [GeneratedRegex(@"^@?[\p{L}_][\w]*(\.@?[\p{L}_]\w*)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(List|IReadOnlyList|IList|IEnumerable)<(?<element>\w+)>$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex List();
}
