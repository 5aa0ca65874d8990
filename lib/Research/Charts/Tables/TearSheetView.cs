using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>How tear sheets, tables of metrics and tables of returns look as the last expression of a cell.</summary>
public static class TearSheetView
{
    /// <summary>A table for each group of metrics beside each other, and the returns by month below.</summary>
    public static string ToHtml(this TearSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Metrics(sheet) + sheet.Months.ToHtml();
    }

    /// <summary>The groups alone.</summary>
    internal static string Metrics(TearSheet sheet)
    {
        var groups = sheet.Rows.GroupBy(row => row.Group).Select(group =>
            new HtmlTable(group.Key, ["Metric", "Value"], [.. group.Select(row => (IReadOnlyList<string>)[row.Name, Minus(row.Text)])]).Write());
        return $"<p>{SvgText.Encode(sheet.Title)}</p><div style=\"display:flex;flex-wrap:wrap;gap:1em 2em\">{string.Concat(groups)}</div>";
    }

    /// <summary>A row for each metric, a column for each backtest.</summary>
    public static string ToHtml(this MetricTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = table.Metrics.Select((metric, i) =>
            (IReadOnlyList<string>)[metric, .. table.Sheets.Select(sheet => Minus(sheet.Rows[i].Text))]);
        return new HtmlTable($"{table.Names.Count} backtests, net of costs", ["Metric", .. table.Names], [.. rows]).Write();
    }

    /// <summary>A row for each year, a column for the year and one for each month; percent; months without bars are empty.</summary>
    public static string ToHtml(this ReturnTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = table.Years.Select(year =>
            (IReadOnlyList<string>)[year.Year.ToString(CultureInfo.InvariantCulture), Percent(year.Total), .. year.Months.Select(Percent)]);
        return new HtmlTable("Returns by month, %", ["Year", "Total", .. ReturnTable.MonthNames], [.. rows]).Write();
    }

    private static string Percent(double value) => Minus(YearOfReturns.Percent(value));

    private static string Minus(string text) => text.Replace('-', '−');
}
