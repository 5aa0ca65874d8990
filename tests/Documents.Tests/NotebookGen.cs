using System.Text.Json.Nodes;
using CsCheck;

namespace AlgoAcademy.Documents.Tests;

/// <summary>Random notebooks for the properties: odd texts, missing and repeated ids, every kind of output.</summary>
internal static class NotebookGen
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["ab \n\r\t\"\\/<>&'é€\u2028\u007f\u0001{}$#"], 0, 30],
        Gen.Const("😀 𝛼 → naïve\n"),
        Gen.Const(""));

    private static readonly Gen<JsonObject> Metadata = Gen.OneOf(
        Gen.Const(static () => new JsonObject()),
        Text.Select(static text => new JsonObject { ["tags"] = new JsonArray("plot"), ["zeta"] = 1.5, ["alpha"] = new JsonObject { ["b"] = text, ["a"] = null } }));

    private static readonly Gen<JsonObject> Data = Gen.Select(Text, Text, static (plain, html) => new JsonObject
    {
        ["text/plain"] = plain,
        ["text/html"] = html,
        ["image/png"] = "aGk=\n",
        ["application/vnd.plotly.v1+json"] = new JsonObject { ["layout"] = new JsonObject(), ["data"] = new JsonArray(1, "two", true, null) },
    });

    private static readonly Gen<CellOutput> Output = Gen.OneOf<CellOutput>(
        Gen.Select(Pick("stdout", "stderr"), Text, static (name, text) => (CellOutput)new StreamOutput(name, text)),
        Gen.Select(Data, Metadata, static (data, metadata) => (CellOutput)new DisplayOutput { Data = data, Metadata = metadata }),
        Gen.Select(Data, Gen.Int[1, 99], static (data, count) => (CellOutput)new ResultOutput { Data = data, ExecutionCount = count }),
        Gen.Select(Text, Text.Array[0, 3], static (text, lines) => (CellOutput)new ErrorOutput("Error", text, lines)));

    private static readonly Gen<string?> Id = Pick<string?>(null, "a1", "a1", "cell-2", "not valid!", "");

    private static readonly Gen<Cell> Code = Gen.Select(
        Text, Id, Metadata, Output.Array[0, 3], Gen.Int[1, 9],
        static (source, id, metadata, outputs, count) => new Cell
        {
            Kind = CellKind.Code,
            Source = source.Replace('\r', ' '),
            Id = id,
            Metadata = metadata,
            Outputs = outputs,
            ExecutionCount = count,
        });

    private static readonly Gen<Cell> Prose = Gen.Select(
        Text, Id, Metadata, Pick(CellKind.Markdown, CellKind.Raw),
        static (source, id, metadata, kind) => new Cell { Kind = kind, Source = source.Replace('\r', ' '), Id = id, Metadata = metadata });

    public static Gen<Notebook> Notebook { get; } = Gen.Select(
        Gen.OneOf(Code, Prose).Array[0, 6], Metadata,
        static (cells, metadata) => new Notebook { Cells = cells, Metadata = metadata });

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
