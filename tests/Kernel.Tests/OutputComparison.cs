using System.Text.Json.Nodes;
using AlgoAcademy.Documents;

namespace AlgoAcademy.Kernel.Tests;

/// <summary>Compares the outputs of one cell with those expected of it: the same kinds in the same order, and texts that agree.</summary>
public static class OutputComparison
{
    /// <summary>What differs, in words; empty when nothing does.</summary>
    public static IReadOnlyList<string> Differences(Expectation expected, IReadOnlyList<CellOutput> got)
    {
        var kinds = string.Join(", ", expected.Outputs.Select(Kind));
        var gotKinds = string.Join(", ", got.Select(Kind));
        return kinds == gotKinds
            ? [.. expected.Outputs.Zip(got).SelectMany(pair => Differences(pair.First, pair.Second, expected.Match))]
            : [$"outputs must be ({kinds}); were ({gotKinds})"];
    }

    /// <summary>An output in a few lines, for reports.</summary>
    public static string Describe(CellOutput output) => output switch
    {
        StreamOutput stream => $"{stream.Name}: {stream.Text}",
        ErrorOutput error => $"{error.Name}: {error.Value}\n{string.Join('\n', error.Traceback)}",
        RichOutput rich => $"{Kind(rich)}:\n{string.Join('\n', rich.Data.Select(entry => $"  {entry.Key}: {Content(rich, entry.Key)}"))}",
        _ => output.ToString(),
    };

    private static IEnumerable<string> Differences(CellOutput expected, CellOutput got, TextMatch match)
    {
        switch (expected, got)
        {
            case (StreamOutput stream, StreamOutput gotStream):
                if (!TextComparison.Agrees(stream.Text, gotStream.Text, match)) yield return $"the text of {stream.Name} differs";
                break;
            case (ErrorOutput error, ErrorOutput gotError):
                foreach (var difference in Differences(error, gotError)) yield return difference;
                break;
            case (RichOutput rich, RichOutput gotRich):
                foreach (var type in rich.Data.Select(entry => entry.Key))
                {
                    if (!gotRich.Data.ContainsKey(type)) yield return $"{type} is missing";
                    else if (!Agree(rich, gotRich, type, match)) yield return $"{type} differs";
                }

                break;
        }
    }

    // Of a message only parts are foreseeable: the kind of error, what it must name, and what the traceback must show.
    private static IEnumerable<string> Differences(ErrorOutput expected, ErrorOutput got)
    {
        if (expected.Name != got.Name) yield return $"the error must be {expected.Name}; was {got.Name}";
        if (!TextComparison.ContainsInOrder(expected.Value.Split('\n'), got.Value)) yield return "the message differs";
        if (!TextComparison.ContainsInOrder(expected.Traceback, string.Join('\n', got.Traceback))) yield return "the traceback differs";
    }

    // JSON that is written out is compared as JSON: the order of its members and its spaces do not count.
    private static bool Agree(RichOutput expected, RichOutput got, string type, TextMatch match) => expected.Data[type] is JsonObject json
        ? JsonNode.DeepEquals(json, got.Data[type])
        : TextComparison.Agrees(Content(expected, type), Content(got, type), match);

    private static string Content(RichOutput output, string type) => output.Text(type) ?? output.Data[type]?.ToJsonString() ?? "";

    private static string Kind(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Name,
        DisplayOutput => "display",
        ResultOutput => "result",
        ErrorOutput => "error",
        _ => output.GetType().Name,
    };
}
