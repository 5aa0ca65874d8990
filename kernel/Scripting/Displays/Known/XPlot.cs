namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>Charts of XPlot.Plotly, which write themselves as a script only: the figure is taken out of it.</summary>
internal static class XPlot
{
    private const string Data = "var data = ";
    private const string Layout = "var layout = ";

    public static MimeBundle Show(object chart)
    {
        var script = (string)LateBound.Call(chart, "GetInlineJS")!;
        var data = Between(script, Data, "\n", "[]");
        // A chart without a layout says "".
        var layout = Between(script, Layout, "\n", "{}") is ['{', ..] written ? written : "{}";
        return PlotlyFigure.ToBundle($"{{\"data\":{data},\"layout\":{layout}}}");
    }

    // Each is one line of JSON that ends in a semicolon; "\n" inside of a JSON string is always escaped.
    private static string Between(string script, string start, string end, string otherwise)
    {
        var from = script.IndexOf(start, StringComparison.Ordinal);
        if (from < 0) return otherwise;
        from += start.Length;
        var to = script.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? otherwise : script[from..to].TrimEnd().TrimEnd(';');
    }
}
