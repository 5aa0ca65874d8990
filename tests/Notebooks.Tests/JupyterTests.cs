using System.Text.Json.Nodes;

namespace AlgoAcademy.Notebooks.Tests;

public sealed class JupyterTests(JupyterHome jupyter) : IClassFixture<JupyterHome>
{
    [Fact]
    public async Task Nbconvert_executes_the_lesson_without_an_error_output()
    {
        JupyterHome.SkipUnlessInstalled();
        var target = Directory.CreateTempSubdirectory("academy-nbconvert-");

        var (exitCode, output) = await Clone.RunAsync(
            "/usr/bin/jupyter-nbconvert",
            ["--to", "notebook", "--execute", "--output-dir", target.FullName, "--output", "executed.ipynb", jupyter.Lesson],
            jupyter.Work,
            jupyter.Environment);

        Assert.True(exitCode == 0, output);
        AssertExecuted(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(target.FullName, "executed.ipynb")))!);
        target.Delete(recursive: true);
    }

    [Fact]
    public async Task Nbclient_executes_the_lesson_and_nbformat_finds_the_result_valid()
    {
        JupyterHome.SkipUnlessInstalled();
        var executed = Path.Combine(jupyter.Work, "executed-by-nbclient.ipynb");
        const string Script = """
            import sys, os, nbformat
            from nbclient import NotebookClient
            nb = nbformat.read(sys.argv[1], as_version=4)
            NotebookClient(nb, timeout=120, resources={"metadata": {"path": os.path.dirname(sys.argv[1])}}).execute()
            nbformat.validate(nb)
            nbformat.write(nb, sys.argv[2])
            """;

        var (exitCode, output) = await Clone.RunAsync(JupyterHome.Python, ["-c", Script, jupyter.Lesson, executed], jupyter.Work, jupyter.Environment);

        Assert.True(exitCode == 0, output);
        AssertExecuted(JsonNode.Parse(await File.ReadAllTextAsync(executed))!);
    }

    private static void AssertExecuted(JsonNode notebook)
    {
        var cells = notebook["cells"]!.AsArray().Where(c => (string)c!["cell_type"]! == "code").ToList();
        var outputs = cells.SelectMany(c => c!["outputs"]!.AsArray()).ToList();
        Assert.All(cells, c => Assert.NotNull(c!["execution_count"]));
        Assert.DoesNotContain(outputs, o => (string)o!["output_type"]! == "error");
        var charts = outputs.Count(o => o!["data"]?["application/vnd.plotly.v1+json"] is JsonObject);
        Assert.True(charts >= 4, $"A lesson shows at least four charts; found {charts}.");
    }
}
