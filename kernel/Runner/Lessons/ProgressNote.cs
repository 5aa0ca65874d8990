using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>Finds the progress displays among what a cell shows.</summary>
internal static class ProgressNote
{
    private const int Width = 60;

    /// <summary>
    /// The one line of a progress display, null for any other display. A progress display is one that can be updated
    /// and whose HTML says <c>role="progressbar"</c>, as assistive technology needs it anyway.
    /// </summary>
    public static string? Of(DisplayData shown)
    {
        if (shown.DisplayId is null || !shown.Bundle.Data.TryGetValue("text/html", out var html) || !IsProgress(html))
            return null;
        var text = shown.Bundle.Data.TryGetValue("text/plain", out var plain) ? plain.Trim().ReplaceLineEndings(" ") : "";
        return text.Length > Width ? text[..(Width - 1)] + "…" : text;
    }

    private static bool IsProgress(string html) =>
        html.Contains("role=\"progressbar\"", StringComparison.Ordinal) || html.Contains("<progress", StringComparison.Ordinal);
}
