using System.Text.Json;
using System.Text.Json.Nodes;
using AlgoAcademy.Documents;

namespace AlgoAcademy.Runner.Tests;

/// <summary>A notebook in a folder of its own, as a student would write it, with the clone's library as package source.</summary>
internal sealed class ScratchNotebook : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("academy-test-");

    public ScratchNotebook(params string[] cells)
    {
        var notebook = new
        {
            cells = cells.Select((code, i) => new
            {
                cell_type = "code",
                execution_count = (int?)null,
                id = $"cell-{i + 1}",
                metadata = new { },
                outputs = Array.Empty<object>(),
                source = code,
            }),
            metadata = new { kernelspec = new { display_name = ".NET (C#)", language = "C#", name = ".net-csharp" } },
            nbformat = 4,
            nbformat_minor = 5,
        };
        System.IO.File.WriteAllText(Path, JsonSerializer.Serialize(notebook));
        System.IO.File.WriteAllText(
            System.IO.Path.Combine(Folder, "nuget.config"),
            $"""<configuration><packageSources><add key="academy" value="{Academy.Feed}" /></packageSources></configuration>""");
    }

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "scratch.ipynb");

    public string OutputFolder => System.IO.Path.Combine(Folder, "out");

    public void Add(string name, string content) => System.IO.File.WriteAllText(System.IO.Path.Combine(Folder, name), content);

    /// <summary>Gives a cell a tag.</summary>
    public void Tag(int cell, string tag)
    {
        var notebook = JsonNode.Parse(System.IO.File.ReadAllText(Path))!;
        notebook["cells"]![cell]!["metadata"]!["tags"] = new JsonArray(tag);
        System.IO.File.WriteAllText(Path, notebook.ToJsonString());
    }

    /// <summary>Makes a code cell an exercise and adds its solution at the end.</summary>
    public void MakeExercise(int cell, string id, string solution)
    {
        Tag(cell, "exercise");
        var notebook = JsonNode.Parse(System.IO.File.ReadAllText(Path))!;
        notebook["cells"]![cell]!["metadata"]!["academy"] = new JsonObject { ["exercise"] = id };
        notebook["cells"]!.AsArray().Add(new JsonObject
        {
            ["cell_type"] = "markdown",
            ["id"] = "solution",
            ["metadata"] = new JsonObject { ["tags"] = new JsonArray("solution"), ["academy"] = new JsonObject { ["exercise"] = id } },
            ["source"] = $"```csharp\n{solution}\n```",
        });
        System.IO.File.WriteAllText(Path, notebook.ToJsonString());
    }

    /// <summary>The executed copy of the last run.</summary>
    public Notebook Executed() => NotebookReader.ReadFile(System.IO.Path.Combine(OutputFolder, "scratch.ipynb"));

    public Task<Outcome> RunAsync(params string[] options) =>
        Academy.RunAsync(Folder, ["run", Path, "--out", OutputFolder, .. options]);

    public void Dispose() => _folder.Delete(recursive: true);
}
