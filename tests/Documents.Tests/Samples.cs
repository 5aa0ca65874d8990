using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents.Tests;

/// <summary>Small notebooks written by hand.</summary>
internal static class Samples
{
    public static string Json(string cells, int minor = 5, string metadata = "{}") =>
        $$"""{"cells": [{{cells}}], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": {{minor}}}""";

    public static Notebook With(params Cell[] cells) => new()
    {
        Cells = cells,
        Metadata = JsonNode.Parse(
            """{"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}, "language_info": {"name": "C#"}}""")!.AsObject(),
    };

    public static Cell Code(string source, params CellOutput[] outputs) => new() { Kind = CellKind.Code, Source = source, Outputs = outputs };

    public static Cell Markdown(string source) => new() { Kind = CellKind.Markdown, Source = source };

    public static Cell Tagged(this Cell cell, string tag, string? exercise = null)
    {
        var metadata = new JsonObject { ["tags"] = new JsonArray(tag) };
        if (exercise is not null)
            metadata["academy"] = new JsonObject { ["exercise"] = exercise };
        return cell with { Metadata = metadata };
    }

    public static DisplayOutput Display(params (string Mime, string Text)[] bundle)
    {
        var recorder = new CellRecorder();
        recorder.Display(bundle.ToDictionary(entry => entry.Mime, entry => entry.Text, StringComparer.Ordinal));
        return (DisplayOutput)recorder.ToOutputs()[0];
    }
}
