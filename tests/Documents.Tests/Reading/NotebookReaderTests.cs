namespace AlgoAcademy.Documents.Tests.Reading;

public sealed class NotebookReaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_minor_version_of_nbformat_4_is_read(int minor)
    {
        var notebook = NotebookReader.Read(Samples.Json("""{"cell_type": "code", "source": ["a\n", "b"], "metadata": {}, "outputs": [], "execution_count": 3}""", minor));

        var cell = Assert.Single(notebook.Cells);
        Assert.Equal("a\nb", cell.Source);
        Assert.Equal(3, cell.ExecutionCount);
        Assert.Null(cell.Id);
    }

    [Fact]
    public void Source_may_be_one_string_and_its_line_ends_become_line_feeds()
    {
        var notebook = NotebookReader.Read(Samples.Json("""{"cell_type": "markdown", "source": "a\r\nb\rc", "metadata": {}}"""));

        Assert.Equal("a\nb\nc", notebook.Cells[0].Source);
    }

    [Fact]
    public void Outputs_are_read_by_their_type_and_unknown_ones_kept()
    {
        var notebook = NotebookReader.Read(Samples.Json(
            """
            {"cell_type": "code", "source": "", "metadata": {}, "execution_count": null, "outputs": [
              {"output_type": "stream", "name": "stderr", "text": ["x\n", "y"]},
              {"output_type": "display_data", "data": {"text/html": ["<b>", "hi</b>"], "application/json": ["kept", "as json"]}, "metadata": {}},
              {"output_type": "execute_result", "data": {"text/plain": "5"}, "metadata": {}, "execution_count": 7},
              {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["t"]},
              {"output_type": "hologram", "depth": 3}]}
            """));

        var outputs = notebook.Cells[0].Outputs;
        Assert.Equal(new StreamOutput("stderr", "x\ny").Text, Assert.IsType<StreamOutput>(outputs[0]).Text);
        var display = Assert.IsType<DisplayOutput>(outputs[1]);
        Assert.Equal("<b>hi</b>", display.Text("text/html"));
        Assert.Equal("""["kept","as json"]""", display.Data["application/json"]!.ToJsonString());
        Assert.Equal(7, Assert.IsType<ResultOutput>(outputs[2]).ExecutionCount);
        Assert.Equal(["t"], Assert.IsType<ErrorOutput>(outputs[3]).Traceback);
        Assert.Equal(3, Assert.IsType<UnknownOutput>(outputs[4]).Json["depth"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"polyglot_notebook": {"kernelName": "fsharp"}, "dotnet_interactive": {"language": "pwsh"}}""", "fsharp")]
    [InlineData("""{"dotnet_interactive": {"language": "pwsh"}, "vscode": {"languageId": "html"}}""", "pwsh")]
    [InlineData("""{"vscode": {"languageId": "html"}}""", "html")]
    [InlineData("""{"polyglot_notebook": 5}""", "csharp")]
    [InlineData("{}", "csharp")]
    public void Language_is_what_the_cell_names_else_the_notebooks(string metadata, string language)
    {
        var notebook = NotebookReader.Read(Samples.Json(
            $$"""{"cell_type": "code", "source": "", "metadata": {{metadata}}, "outputs": [], "execution_count": null}""",
            metadata: """{"kernelspec": {"name": ".net-csharp", "display_name": "C#", "language": "C#"}}"""));

        Assert.Equal(language, notebook.LanguageOf(notebook.Cells[0]));
    }

    [Theory]
    [InlineData("{\n \"cells\": [,]}", "line 2")]
    [InlineData("<html>", "line 1")]
    [InlineData("", "line 1")]
    [InlineData("[]", "must be a JSON object; was array")]
    [InlineData("{}", "\"nbformat\" is missing")]
    [InlineData("""{"nbformat": 3, "worksheets": []}""", "nbformat must be 4; was 3")]
    [InlineData("""{"nbformat": 4, "nbformat_minor": 6, "cells": []}""", "nbformat_minor must be 0 to 5; was 6")]
    [InlineData("""{"nbformat": 4, "nbformat_minor": 5}""", "\"cells\" is missing")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "heading"}]}""", "cells[0]: \"cell_type\" must be")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "raw", "source": 5}]}""", "cells[0]: \"source\" must be")]
    [InlineData("""{"nbformat": 4, "cells": [null]}""", "cells[0]: must be a JSON object; was null")]
    [InlineData("""{"nbformat": 4, "nbformat": 4, "cells": []}""", "not valid JSON")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "raw", "source": "\ud800"}]}""", "cells[0]: a string holds half of a surrogate pair")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "outputs": [{"output_type": "stream"}]}]}""", "cells[0].outputs[0]: \"text\" must be")]
    public void What_is_no_notebook_is_refused_with_file_place_and_fault(string text, string fault)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(text, "lesson.ipynb"));

        Assert.StartsWith("lesson.ipynb, ", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }
}
