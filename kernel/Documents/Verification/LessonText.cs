using System.Text;

namespace AlgoAcademy.Documents.Verification;

/// <summary>
/// What an executed notebook says: for each code cell that says something, a line <c>## id</c>, what it printed and its
/// value as text. Left out is what differs between two runs by nature: displays on the way (wall times, restore lists,
/// progress), warnings, and cells tagged <c>appendix</c>, which hold timings.
/// </summary>
public static class LessonText
{
    /// <summary>The text, lines ending in LF; empty when no cell says anything.</summary>
    public static string Of(Notebook executed)
    {
        ArgumentNullException.ThrowIfNull(executed);
        var text = new StringBuilder();
        foreach (var cell in executed.Cells.Where(cell => cell.Kind == CellKind.Code && !cell.HasTag("appendix")))
        {
            var said = string.Concat(cell.Outputs.Select(Said));
            if (said.Length > 0)
                text.Append("## ").Append(cell.Id).Append('\n').Append(said);
        }

        return text.ToString();
    }

    private static string Said(CellOutput output) => output switch
    {
        StreamOutput { Name: "stdout" } stream => Ended(stream.Text),
        ResultOutput result => Ended(result.Text("text/plain") ?? ""),
        _ => "",
    };

    private static string Ended(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
