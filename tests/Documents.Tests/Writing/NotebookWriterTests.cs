using System.Text.Json.Nodes;
using CsCheck;

namespace AlgoAcademy.Documents.Tests.Writing;

public sealed class NotebookWriterTests
{
    private const string Expected =
        """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "title",
           "metadata": {},
           "source": [
            "# Trends é 😀\n",
            "\n",
            "\"q\""
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "c1",
           "metadata": {},
           "outputs": [],
           "source": [
            "1+1"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "language_info": {
           "name": "C#"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void Source_form_is_exactly_this()
    {
        var notebook = Samples.With(
            new Cell { Kind = CellKind.Markdown, Id = "title", Source = "# Trends é 😀\n\n\"q\"" },
            Samples.Code("1+1", new StreamOutput("stdout", "2")) with { Id = "c1", ExecutionCount = 4 });

        Assert.Equal(
            Expected.ReplaceLineEndings("\n"),
            NotebookWriter.Source(notebook));
    }

    [Fact]
    public void Writing_what_was_read_changes_no_byte() => NotebookGen.Notebook.Sample(notebook =>
    {
        foreach (var write in new[] { NotebookWriter.Source, NotebookWriter.Executed })
        {
            var once = write(notebook);
            Assert.Equal(once, write(NotebookReader.Read(once)));
        }
    });

    [Fact]
    public void Written_ids_are_valid_and_unique() => NotebookGen.Notebook.Sample(notebook =>
    {
        var ids = NotebookReader.Read(NotebookWriter.Source(notebook)).Cells.Select(cell => cell.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^[A-Za-z0-9_-]{1,64}$", id));
    });

    [Fact]
    public void Source_form_holds_no_trace_of_a_run() => NotebookGen.Notebook.Sample(notebook =>
        Assert.All(NotebookReader.Read(NotebookWriter.Source(notebook)).Cells, cell =>
        {
            Assert.Empty(cell.Outputs);
            Assert.Null(cell.ExecutionCount);
        }));

    [Fact]
    public void A_made_up_id_does_not_change_when_another_cell_is_added()
    {
        var before = Ids(Samples.With(Samples.Code("a"), Samples.Code("b")));
        var after = Ids(Samples.With(Samples.Markdown("new"), Samples.Code("a"), Samples.Code("b")));

        Assert.Equal(before, after[1..]);
    }

    [Fact]
    public void Unknown_fields_metadata_and_numbers_survive()
    {
        const string cell =
            """
            {"cell_type": "markdown", "id": "m", "source": "x", "attachments": {"a.png": {"image/png": "QQ=="}},
             "metadata": {"jupyter": {"source_hidden": true}, "huge": 1.2300e+400, "big": 12345678901234567890123}}
            """;
        var root = JsonNode.Parse(NotebookWriter.Source(NotebookReader.Read(
            """{"from": "elsewhere", "nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [""" + cell + "]}")))!;

        Assert.Equal("elsewhere", root["from"]!.GetValue<string>());
        Assert.Equal("QQ==", root["cells"]![0]!["attachments"]!["a.png"]!["image/png"]!.GetValue<string>());
        Assert.True(root["cells"]![0]!["metadata"]!["jupyter"]!["source_hidden"]!.GetValue<bool>());
        Assert.Equal("1.2300e+400", root["cells"]![0]!["metadata"]!["huge"]!.ToJsonString());
        Assert.Equal("12345678901234567890123", root["cells"]![0]!["metadata"]!["big"]!.ToJsonString());
    }

    [Fact]
    public void Unknown_outputs_survive_the_executed_form()
    {
        var output = JsonNode.Parse("""{"output_type": "hologram", "depth": 3}""")!.AsObject();
        var written = JsonNode.Parse(NotebookWriter.Executed(Samples.With(Samples.Code("x", new UnknownOutput(output)))))!;

        Assert.True(JsonNode.DeepEquals(output, written["cells"]![0]!["outputs"]![0]));
    }

    [Fact]
    public void Timings_of_a_run_are_left_out_of_the_source_form()
    {
        var cell = Samples.Code("x") with { Metadata = new JsonObject { ["execution"] = new JsonObject { ["shell.execute_reply"] = "2020-01-01" } } };

        Assert.DoesNotContain("2020", NotebookWriter.Source(Samples.With(cell)), StringComparison.Ordinal);
        Assert.Contains("2020", NotebookWriter.Executed(Samples.With(cell)), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_have_no_byte_order_mark_and_no_carriage_return()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            NotebookWriter.WriteSource(Samples.With(Samples.Code("é\r\nb")), path);
            var bytes = File.ReadAllBytes(path);
            Assert.Equal((byte)'{', bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.Equal((byte)'\n', bytes[^1]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string[] Ids(Notebook notebook) => [.. NotebookReader.Read(NotebookWriter.Source(notebook)).Cells.Select(cell => cell.Id!)];

    [Fact]
    public void A_touched_cell_changes_no_line_of_any_other() =>
        NotebookGen.Notebook.Where(notebook => notebook.Cells.Count > 0).Sample(notebook =>
        {
            var file = NotebookWriter.Executed(notebook);
            var read = NotebookReader.Read(file);
            var touched = read with { Cells = [.. read.Cells.Select((cell, index) => index == 0 ? cell with { Source = "touched" } : cell)] };

            var written = JsonNode.Parse(NotebookWriter.Executed(touched))!;
            var before = JsonNode.Parse(file)!;
            Assert.Equal(before["metadata"]!.ToJsonString(), written["metadata"]!.ToJsonString());
            for (var i = 0; i < notebook.Cells.Count; i++)
            {
                before["cells"]![i]!["source"] = i == 0 ? null : before["cells"]![i]!["source"]!.DeepClone();
                written["cells"]![i]!["source"] = i == 0 ? null : written["cells"]![i]!["source"]!.DeepClone();
                Assert.Equal(before["cells"]![i]!.ToJsonString(), written["cells"]![i]!.ToJsonString());
            }
        });

    [Fact]
    public void Attachments_and_unknown_fields_numbers_and_outputs_come_back_byte_for_byte()
    {
        const string Written = "{\n \"cells\": [\n  {\n   \"attachments\": {\n    \"a.png\": {\n     \"image/png\": \"aGk=\"\n    }\n   },\n   \"cell_type\": \"raw\",\n   \"id\": \"r\",\n   \"metadata\": {\n    \"big\": 12345678901234567890123,\n    \"width\": 1.50\n   },\n   \"source\": [\n    \"x\"\n   ]\n  },\n"
            + "  {\n   \"cell_type\": \"code\",\n   \"execution_count\": 3,\n   \"future\": [\n    1e3\n   ],\n   \"id\": \"c\",\n   \"metadata\": {},\n   \"outputs\": [\n    {\n     \"output_type\": \"from_the_future\",\n     \"x\": null\n    }\n   ],\n   \"source\": []\n  }\n ],\n \"extra\": true,\n \"metadata\": {},\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n";
        Assert.Equal(Written, NotebookWriter.Executed(NotebookReader.Read(Written)));
    }
}
