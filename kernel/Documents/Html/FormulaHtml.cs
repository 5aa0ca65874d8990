using AlgoAcademy.Documents.Tex;

namespace AlgoAcademy.Documents.Html;

/// <summary>A formula on the page: MathML, or the TeX as written when it is beyond the converter.</summary>
internal static class FormulaHtml
{
    /// <summary>A formula within a line.</summary>
    public static string Inline(string tex, PageContext page) =>
        Convert(tex, isDisplay: false, page) ?? $"<code class=\"tex\">{Encode.Text(tex)}</code>";

    /// <summary>A formula on a line of its own; a span, because it may stand inside a paragraph.</summary>
    public static string Display(string tex, PageContext page) =>
        $"<span class=\"formula scroll\" data-label=\"Formula\">{Convert(tex, isDisplay: true, page) ?? $"<code class=\"tex\">{Encode.Text(tex.Trim())}</code>"}</span>";

    private static string? Convert(string tex, bool isDisplay, PageContext page)
    {
        try
        {
            return TexMath.ToMathMl(tex, isDisplay);
        }
        catch (TexException e)
        {
            page.Warn($"the formula {tex.Trim()} is shown as TeX: {e.Message}.");
            return null;
        }
    }
}
