using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>How bars and series look as the last expression of a cell: the first and last rows of a table.</summary>
public static class BarsView
{
    /// <summary>At most ten bars, the first and the last five, under a line that says what they are.</summary>
    public static string ToHtml(this BarSeries bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var rows = ShownRows.Of(bars.Count).Select(i => i is { } index
            ? (IReadOnlyList<string>)
            [
                ShownRows.Time(bars.CloseTime[index]), ValueText.Price(bars.Open[index]), ValueText.Price(bars.High[index]), ValueText.Price(bars.Low[index]),
                ValueText.Price(bars.Close[index]), ValueText.Of(bars.Volume[index]),
            ]
            : ["⋮", "", "", "", "", ""]);
        return new HtmlTable(Caption(bars), ["Close (UTC)", "Open", "High", "Low", "Close", "Volume"], [.. rows]).Write();
    }

    /// <summary>At most ten values, the first and the last five.</summary>
    public static string ToHtml(this Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var rows = ShownRows.Of(series.Count).Select(i => i is { } index
            ? (IReadOnlyList<string>)[ShownRows.Time(series.Times[index]), ValueText.Price(series[index])]
            : ["⋮", ""]);
        var caption = string.Create(CultureInfo.InvariantCulture, $"{series.Name}: {series.Count} values, the first {series.WarmUp} undefined");
        return new HtmlTable(caption, ["Close (UTC)", series.Name], [.. rows]).Write();
    }

    private static string Caption(BarSeries bars)
    {
        var broken = Enumerable.Range(0, bars.Count).Count(i => !BarRules.HasRange(bars, i));
        return bars + (broken == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {broken} with a broken range, see Check()"));
    }
}
