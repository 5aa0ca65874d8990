using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Documents.Tex;

/// <summary>
/// TeX formulas as MathML, which browsers draw and screen readers speak without any library: the subset that lessons use
/// (fractions, scripts, sums, Greek, roots, accents, brackets, matrices, cases, aligned equations).
/// </summary>
internal static class TexMath
{
    /// <summary>The formula as a <c>math</c> element that keeps its TeX as an annotation.</summary>
    /// <param name="tex">The formula without its dollar signs.</param>
    /// <param name="isDisplay">On a line of its own, with limits below and above sums.</param>
    /// <exception cref="TexException">The formula uses what this converter does not know.</exception>
    public static string ToMathMl(string tex, bool isDisplay)
    {
        var body = new TexParser(tex).Formula();
        var display = isDisplay ? " display=\"block\"" : "";
        return $"<math{display}><semantics><mrow>{body}</mrow><annotation encoding=\"application/x-tex\">{Encode.Text(tex.Trim())}</annotation></semantics></math>";
    }
}
