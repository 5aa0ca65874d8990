namespace AlgoAcademy.Research;

/// <summary>Ground and letters of a chart that brings its own ground; both pairs have a contrast above 7:1 (WCAG 2.2, 1.4.6).</summary>
/// <param name="Ground">Colour behind the chart, <c>#rrggbb</c>.</param>
/// <param name="Text">Colour of all letters.</param>
internal sealed record ChartTheme(string Ground, string Text)
{
    internal static ChartTheme Light { get; } = new("#ffffff", "#3a3f45");

    internal static ChartTheme Dark { get; } = new("#16181d", "#d4d7dc");
}
