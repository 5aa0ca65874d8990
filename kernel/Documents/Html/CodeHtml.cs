using System.Text;
using AlgoAcademy.Documents.CSharp;

namespace AlgoAcademy.Documents.Html;

/// <summary>Source code as coloured HTML. Colours are classes; the page's style gives them contrast in light and dark.</summary>
internal static class CodeHtml
{
    /// <summary>A block that scrolls sideways; the page's script makes it focusable where it does.</summary>
    public static string Block(string source, string language)
    {
        var name = LanguageName(language);
        return $"<pre class=\"code scroll\" data-label=\"{Encode.Text(name)} code\"><code>{Inline(source, language)}</code></pre>\n";
    }

    /// <summary>The text alone, coloured when it is C#.</summary>
    public static string Inline(string source, string language)
    {
        if (!IsCSharp(language))
            return Encode.Text(source);
        var html = new StringBuilder();
        foreach (var token in CSharpLexer.Tokenize(source))
        {
            var text = Encode.Text(token.Text);
            _ = Class(token.Kind) is { } css
                ? html.Append("<span class=\"").Append(css).Append("\">").Append(text).Append("</span>")
                : html.Append(text);
        }

        return html.ToString();
    }

    public static bool IsCSharp(string language) => language is "csharp" or "cs" or "c#" or "C#";

    public static string LanguageName(string language) => language switch
    {
        _ when IsCSharp(language) => "C#",
        "fsharp" => "F#",
        "pwsh" => "PowerShell",
        "" => "Plain",
        _ => language,
    };

    private static string? Class(CSharpTokenKind kind) => kind switch
    {
        CSharpTokenKind.Comment => "c",
        CSharpTokenKind.Directive => "d",
        CSharpTokenKind.Keyword => "k",
        CSharpTokenKind.Number => "n",
        CSharpTokenKind.Text => "s",
        _ => null,
    };
}
