namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    /// <summary>
    /// The interactive figure as plotly.js reads it: a JSON object with <c>data</c>, <c>layout</c> and <c>config</c>. Uses only trace
    /// types of the "finance" bundle (scatter, bar, candlestick); the alternative text is <c>layout.meta.alt</c>.
    /// </summary>
    public string ToPlotlyJson() => PlotlyFigure.Write(this);

    /// <summary>The static picture as a self-contained SVG whose letters are readable on white and on dark pages.</summary>
    public string ToSvg() => SvgPicture.Write(this, isInline: false);

    /// <summary>
    /// A figure for a page: the picture with letters in the page's text colour, and a folded table of what it shows.
    /// No script, so that it survives where scripts are removed.
    /// </summary>
    public string ToHtml() => $"<figure style=\"margin:0\">{SvgPicture.Write(this, isInline: true)}{ChartTable.Write(this)}</figure>";
}
