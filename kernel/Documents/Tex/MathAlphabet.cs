using System.Text;

namespace AlgoAcademy.Documents.Tex;

/// <summary>
/// Letters in the mathematical alphabets of Unicode. MathML Core knows no bold or script styles: the letter itself carries them.
/// </summary>
internal static class MathAlphabet
{
    /// <summary>The text in the alphabet that a TeX command names.</summary>
    public static string Of(string command, string text)
    {
        var styled = new StringBuilder();
        foreach (var c in text)
            styled.Append(Letter(command, c));
        return styled.ToString();
    }

    private static string Letter(string command, char c) => command switch
    {
        "\\mathbf" or "\\boldsymbol" or "\\bm" or "\\mathbold" => Bold(c),
        "\\mathbb" => DoubleStruck(c),
        "\\mathcal" or "\\mathscr" => Script(c),
        _ => c.ToString(),
    };

    private static string Bold(char c) => c switch
    {
        >= 'A' and <= 'Z' => Point(0x1D400 + c - 'A'),
        >= 'a' and <= 'z' => Point(0x1D41A + c - 'a'),
        >= '0' and <= '9' => Point(0x1D7CE + c - '0'),
        >= 'Α' and <= 'Ω' => Point(0x1D6A8 + c - 'Α'),
        >= 'α' and <= 'ω' => Point(0x1D6C2 + c - 'α'),
        _ => c.ToString(),
    };

    private static string DoubleStruck(char c) => c switch
    {
        'C' => "ℂ",
        'H' => "ℍ",
        'N' => "ℕ",
        'P' => "ℙ",
        'Q' => "ℚ",
        'R' => "ℝ",
        'Z' => "ℤ",
        '1' => "𝟙",
        >= 'A' and <= 'Z' => Point(0x1D538 + c - 'A'),
        _ => c.ToString(),
    };

    private static string Script(char c) => c switch
    {
        'B' => "ℬ",
        'E' => "ℰ",
        'F' => "ℱ",
        'H' => "ℋ",
        'I' => "ℐ",
        'L' => "ℒ",
        'M' => "ℳ",
        'R' => "ℛ",
        >= 'A' and <= 'Z' => Point(0x1D49C + c - 'A'),
        _ => c.ToString(),
    };

    private static string Point(int codePoint) => char.ConvertFromUtf32(codePoint);
}
