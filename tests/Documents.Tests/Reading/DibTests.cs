using CsCheck;

namespace AlgoAcademy.Documents.Tests.Reading;

public sealed class DibTests
{
    private const string Meta = """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"C#","aliases":["c#","cs"]},{"name":"duck"}]}}""";

    private const string Sample = "#!meta\n\n" + Meta + "\n\n#!markdown\n\n# Title\n\ntext\n\n#!csharp\n\n#!time\nvar x = 1;\n\nx\n\n#!html\n\n<b>hi</b>\n\n#!duck\n\nquack\n";

    [Fact]
    public void Language_lines_split_cells_and_magic_commands_do_not()
    {
        var notebook = DibReader.Read(Sample);

        Assert.Equal(["# Title\n\ntext", "#!time\nvar x = 1;\n\nx", "<b>hi</b>", "quack"], notebook.Cells.Select(c => c.Source));
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code, CellKind.Code], notebook.Cells.Select(c => c.Kind));
        Assert.Equal(["csharp", "html", "duck"], notebook.Cells.Skip(1).Select(notebook.LanguageOf));
        Assert.Equal("Title", notebook.Title);
    }

    [Fact]
    public void A_canonical_file_is_written_back_byte_for_byte() => Assert.Equal(Sample, DibWriter.Write(DibReader.Read(Sample)));

    [Fact]
    public void Text_before_the_first_language_line_is_a_cell_of_the_default_language() =>
        Assert.Equal("1 + 1", Assert.Single(DibReader.Read("1 + 1\r\n").Cells).Source);

    [Fact]
    public void Aliases_choose_the_same_language() =>
        Assert.All(DibReader.Read("#!c#\n1\n#!C#\n2\n#!cs\n3").Cells, c => Assert.Null(c.OwnLanguage));

    [Fact]
    public void A_meta_block_that_is_not_json_is_named_with_its_line()
    {
        var error = Assert.Throws<NotebookFormatException>(() => DibReader.Read("#!meta\n{oops\n#!csharp\n1", "a.dib"));

        Assert.Contains("a.dib, line 1: the #!meta block is not valid JSON", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_languages_and_texts_survive_writing_and_reading()
    {
        var line = Pick("a", "", "  b", "#!csharp", "\\#!html", "\\\\#!markdown", "#!time", "#!meta", "```", "#!csharp x", "é 😀", "#!md  ");
        var text = line.Array[1, 5].Select(lines => string.Join('\n', lines).Trim('\n')).Where(t => !string.IsNullOrWhiteSpace(t));
        var cell = Gen.Select(text, Pick("csharp", "html", "fsharp", "markdown", "raw"), (source, language) => (source, language));

        cell.Array[0, 5].Sample(cells =>
        {
            var notebook = new Notebook { Cells = [.. cells.Select(c => Written(c.source, c.language))] };
            var read = DibReader.Read(DibWriter.Write(notebook));
            Assert.Equal(cells, read.Cells.Select(c => (c.Source, LanguageOf(read, c))));
        }, iter: 2_000);
    }

    private static Gen<string> Pick(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Cell Written(string source, string language) => language switch
    {
        "markdown" => new Cell { Kind = CellKind.Markdown, Source = source },
        "raw" => new Cell { Kind = CellKind.Raw, Source = source },
        _ => new Cell { Kind = CellKind.Code, Source = source, Metadata = new() { ["polyglot_notebook"] = new System.Text.Json.Nodes.JsonObject { ["kernelName"] = language } } },
    };

    private static string LanguageOf(Notebook notebook, Cell cell) => cell.Kind switch
    {
        CellKind.Markdown => "markdown",
        CellKind.Raw => "raw",
        _ => notebook.LanguageOf(cell),
    };
}
