using System.Globalization;
using AlgoAcademy.Research;

namespace AlgoAcademy.DataTool;

/// <summary>Cards as lines of text, one set a line.</summary>
internal static class DataTable
{
    public static string Of(IReadOnlyList<UserDataCard> cards) => Lines(
        [["name", "bars", "every", "from", "to", "suspicious", "file"],
         .. cards.Select(card => (string[])[card.Name, Text(card.Rows), card.Frequency, Day(card.First), Day(card.Last), Text(card.Defects), card.Source])]);

    public static string Of(IReadOnlyList<DataCard> cards) => Lines(
        [["id", "shape", "rows", "every", "title"],
         .. cards.Select(card => (string[])[card.Id, card.Shape, Text(card.Rows), card.Frequency, card.Title])]);

    private static string Lines(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Join(Environment.NewLine, rows.Select(row =>
            string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
