using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>How a data card looks as the last expression of a cell: where the data come from and what is wrong with them.</summary>
public static class CardView
{
    /// <summary>The card as a table; the known defects stand last, each in a row of its own.</summary>
    public static string ToHtml(this DataCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        List<IReadOnlyList<string>> rows =
        [
            ["Range", string.Create(CultureInfo.InvariantCulture, $"{card.Rows:N0} {card.Frequency} rows, {card.First} to {card.Last}")],
            ["Columns", string.Join(", ", card.Columns)],
            ["Units", card.Units],
            ["Time", $"{card.TimeMeaning} ({card.Timezone})"],
            ["Origin", card.Origin],
            ["Package", $"{card.Package}, {card.PathInPackage}"],
            ["Declared licence", card.Licence],
        ];
        rows.AddRange(card.KnownDefects.Select((defect, i) => (IReadOnlyList<string>)[$"Defect {i + 1}", defect]));
        return new HtmlTable($"{card.Title} ({card.Id})", ["Property", "Value"], rows) { FirstNumber = 2 }.Write();
    }
}
