namespace AlgoAcademy.Scripting.Errors;

/// <summary>Terminal colours, as Jupyter shows them in tracebacks.</summary>
internal static class Ansi
{
    public static string Red(string text, bool useColor) => Paint(text, "31", useColor);

    public static string Cyan(string text, bool useColor) => Paint(text, "36", useColor);

    public static string Gray(string text, bool useColor) => Paint(text, "90", useColor);

    private static string Paint(string text, string code, bool useColor) => useColor ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
