namespace AlgoAcademy.Jupyter.Messages;

/// <summary>Positions in a text: Jupyter counts Unicode code points, .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The UTF-16 index of a code point; the text's end for a position beyond it.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        var index = 0;
        for (var count = 0; count < codePoints && index < text.Length; count++)
            index += index + 1 < text.Length && char.IsSurrogatePair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>The number of code points before a UTF-16 index.</summary>
    public static int FromUtf16(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < index && i < text.Length; count++)
            i += i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1;
        return count;
    }
}
