using AlgoAcademy.Documents.CSharp;

namespace AlgoAcademy.Documents.Parameters;

/// <summary>Reads the declarations out of the text of a parameters cell.</summary>
internal static class ParameterCell
{
    /// <summary>All variables declared with a value, in order.</summary>
    public static List<Parameter> Read(string source)
    {
        var parameters = new List<Parameter>();
        var statement = new List<CSharpToken>();
        var depth = 0;
        foreach (var token in CSharpLexer.Tokenize(source).Where(token => token.IsCode))
        {
            depth += token.Kind != CSharpTokenKind.Punctuation ? 0 : token.Text switch { "(" or "[" or "{" => 1, ")" or "]" or "}" => -1, _ => 0 };
            if (depth > 0 || !token.Is(";"))
            {
                statement.Add(token);
                continue;
            }

            if (Declared(statement) is { } parameter)
                parameters.Add(parameter);
            statement.Clear();
        }

        return parameters;
    }

    private static Parameter? Declared(List<CSharpToken> statement)
    {
        var isConstant = statement is [{ Text: "const" }, ..];
        var tokens = isConstant ? statement.Skip(1).ToList() : statement;
        var equals = tokens.FindIndex(token => token.Is("="));
        if (equals < 2 || tokens[equals - 1].Kind != CSharpTokenKind.Identifier || !IsType(tokens[..(equals - 1)]))
            return null;
        var value = tokens[(equals + 1)..];
        var type = string.Concat(tokens[..(equals - 1)].Select(token => token.Text));
        return new Parameter(tokens[equals - 1].Text, type == "var" ? TypeOf(value) : type, string.Concat(value.Select(Spaced)).Trim(), isConstant);
    }

    private static string Spaced(CSharpToken token) => token.Kind == CSharpTokenKind.Keyword ? token.Text + " " : token.Text;

    private static bool IsType(List<CSharpToken> tokens) =>
        !tokens[^1].Is(".") && tokens.All(token => token.Kind is CSharpTokenKind.Identifier or CSharpTokenKind.Keyword
            || token.Text is "[" or "]" or "<" or ">" or "," or "." or "?");

    /// <summary>The type that a value shows by itself, or "var" when only a compiler could tell.</summary>
    private static string TypeOf(List<CSharpToken> value) => value switch
    {
        [{ Text: "true" or "false" }] => "bool",
        [{ Kind: CSharpTokenKind.Text } text] => text.Text.StartsWith('\'') ? "char" : "string",
        [{ Kind: CSharpTokenKind.Number } number] => NumberType(number.Text),
        [{ Text: "-" }, { Kind: CSharpTokenKind.Number } number] => NumberType(number.Text),
        [{ Text: "new" }, { Kind: CSharpTokenKind.Identifier } type, { Text: "(" }, ..] => type.Text,
        [{ Text: "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" } type, { Text: "." }, ..] => type.Text,
        [{ Kind: CSharpTokenKind.Identifier } type, { Text: "." }, { Kind: CSharpTokenKind.Identifier }] => type.Text,
        _ => "var",
    };

    private static string NumberType(string number)
    {
        if (number.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || number.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
            return "int";
        return char.ToLowerInvariant(number[^1]) switch
        {
            'm' => "decimal",
            'f' => "float",
            'l' => "long",
            'd' => "double",
            _ => number.AsSpan().IndexOfAny('.', 'e', 'E') >= 0 ? "double" : "int",
        };
    }
}
