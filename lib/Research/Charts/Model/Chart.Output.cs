namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    /// <summary>
    /// The interactive figure as plotly.js reads it: a JSON object with <c>data</c>, <c>layout</c> and <c>config</c>. Uses only trace
    /// types of the "finance" bundle (scatter, bar, candlestick); the alternative text is <c>layout.meta.alt</c>.
    /// </summary>
    public string ToPlotlyJson() => PlotlyFigure.Write(this);

    /// <summary>The static picture as a self-contained SVG with a ground of its own, light or dark as the reader prefers.</summary>
    public string ToSvg() => SvgPicture.Write(this, SvgGround.Reader);

    /// <summary>
    /// A figure for a page: the picture with letters in the page's text colour, and a folded table of what it shows.
    /// No script, so that it survives where scripts are removed.
    /// </summary>
    public string ToHtml() => $"<figure style=\"margin:0\">{SvgPicture.Write(this, SvgGround.Page)}{ChartTable.Write(this)}</figure>";

    /// <summary>
    /// Writes the chart to a file, in the form its ending names: <c>.svg</c>, <c>.png</c>, <c>.html</c> (a page of its own,
    /// without script or network) or <c>.json</c> (the plotly figure).
    /// </summary>
    /// <param name="path">Where to; its folder must exist, and a file of that name is replaced.</param>
    /// <param name="options">Ground and width.</param>
    /// <exception cref="ArgumentException">Another ending.</exception>
    /// <exception cref="InvalidOperationException">A PNG is asked for and no Chromium or Chrome draws it.</exception>
    public void Save(string path, SaveOptions? options = null) => ChartFile.Write(this, path, options ?? new SaveOptions());
}
