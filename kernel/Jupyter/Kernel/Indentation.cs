namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>What a console should begin the next line with while a submission is incomplete.</summary>
internal static class Indentation
{
    private const string Step = "    ";

    /// <summary>The last line's own indentation, one step deeper after an opening bracket.</summary>
    public static string After(string code)
    {
        var line = code[(code.LastIndexOf('\n') + 1)..];
        var own = line[..(line.Length - line.TrimStart().Length)];
        return line.TrimEnd() is [.., '{' or '(' or '['] ? own + Step : own;
    }
}
