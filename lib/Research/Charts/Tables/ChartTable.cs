namespace AlgoAcademy.Research;

/// <summary>What a chart shows, as numbers: for each trace where it starts and ends and its extremes.</summary>
internal static class ChartTable
{
    private const int MostRows = 10;

    internal static string Write(Chart chart)
    {
        IReadOnlyList<string>[] rows =
        [
            .. chart.Panels.SelectMany(panel => panel.Traces.Select(trace => Row(chart, panel, trace))).Take(MostRows),
        ];
        var left = chart.Traces.Count() - rows.Length;
        var caption = left > 0 ? $"Data behind the chart; {left} more traces not listed" : "Data behind the chart";
        caption += chart.Note.Length > 0 ? $". {chart.Note}" : "";
        if (chart.Panels.FirstOrDefault(p => !p.Rows.IsEmpty) is { } grid)
            return Details(GridTable(chart, grid, caption));
        var table = new HtmlTable(caption, ["Trace", "Points", "First", "Last", "Lowest", "Highest"], rows).Write();
        return Details(table);
    }

    private static string Details(string table) => $"<details><summary>Data behind the chart</summary>{table}</details>";

    /// <summary>A heat map as the numbers it is made of: its first thirty rows and columns.</summary>
    private static string GridTable(Chart chart, Panel panel, string caption)
    {
        const int Most = 30;
        var cells = panel.Traces.OfType<CellTrace>().First();
        var (columns, rows) = (Math.Min(cells.Columns, Most), Math.Min(cells.Rows, Most));
        var whole = columns < cells.Columns || rows < cells.Rows ? FormattableString.Invariant($", the first {rows} of {cells.Rows} rows and {columns} of {cells.Columns} columns") : "";
        return new HtmlTable(
            $"{caption}: {cells.Name}{whole}",
            ["", .. chart.Categories.Take(columns)],
            [.. Enumerable.Range(0, rows).Select(r => (IReadOnlyList<string>)[panel.Rows[r], .. Enumerable.Range(0, columns).Select(c => cells.Values[(r * cells.Columns) + c]).Select(v => double.IsNaN(v) ? "" : ValueText.Of(v, panel.Format))])]).Write();
    }

    private static string[] Row(Chart chart, Panel panel, Trace trace)
    {
        var (low, high) = trace.RangeY;
        var (x, y) = trace switch
        {
            PointTrace points => (points.X, points.Y),
            CandleTrace candles => (candles.X, candles.Prices.Close),
            RibbonTrace ribbon => (ribbon.X, ribbon.Low),
            _ => ([], []),
        };
        var present = Enumerable.Range(0, y.Length).Where(i => double.IsFinite(y[i])).ToList();
        if (trace is PointTrace)
            (low, high) = ValueRange.Of(y.AsSpan());
        string At(int i) => $"{Position(chart, x[i])}: {ValueText.Of(y[i], panel.Format)}";
        return
        [
            trace.Name.Length > 0 ? trace.Name : "(unnamed)",
            ValueText.Of(trace switch { PointTrace line => line.Total, RibbonTrace ribbon => ribbon.Total, PathTrace path => path.Strokes, _ => trace.Count }),
            present.Count > 0 ? At(present[0]) : "–",
            present.Count > 0 ? At(present[^1]) : "–",
            ValueText.Of(low, panel.Format),
            ValueText.Of(high, panel.Format),
        ];
    }

    private static string Position(Chart chart, double x) => chart.XKind switch
    {
        AxisKind.Time => ChartTime.Text(x),
        AxisKind.Category => chart.Categories[(int)x],
        _ => ValueText.Of(x, chart.XFormat),
    };
}
