using System.Text.Json.Nodes;
using AlgoAcademy.Documents;

namespace AlgoAcademy.Kernel.Tests;

/// <summary>What a cell must show: its own outputs in the notebook, and how they are compared (cell metadata <c>expect</c>).</summary>
/// <param name="Outputs">The outputs in order.</param>
/// <param name="Match">How texts are compared; errors are always compared by parts.</param>
/// <param name="Answers">What the user types when the cell asks, in order.</param>
public sealed record Expectation(IReadOnlyList<CellOutput> Outputs, TextMatch Match, IReadOnlyList<string> Answers)
{
    /// <summary>Reads what the author of a cell expects of it.</summary>
    public static Expectation Of(Cell cell)
    {
        var expect = cell.Metadata["expect"] as JsonObject;
        var match = expect?["match"]?.GetValue<string>() switch
        {
            null or "exact" => TextMatch.Exact,
            "contains" => TextMatch.Contains,
            "matches" => TextMatch.Pattern,
            var other => throw new FormatException($"expect.match must be exact, contains or matches; was \"{other}\"."),
        };
        var answers = expect?["answers"] as JsonArray ?? [];
        return new Expectation(cell.Outputs, match, [.. answers.Select(answer => answer!.GetValue<string>())]);
    }
}
