using System.Text;
using System.Text.Json.Nodes;
using AlgoAcademy.Documents;

namespace AlgoAcademy.Notebooks.Tests;

/// <summary>What the lessons say when they run: a diff of <c>expected/</c> shows which numbers moved.</summary>
public sealed class LessonTextTests : IDisposable
{
    private const string Lesson = "notebooks/M05-momentum-strategies/L27-what-is-a-trend.ipynb";

    private readonly string _folder = Directory.CreateTempSubdirectory("academy-lesson-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_lesson_is_stored_in_canonical_form_without_outputs()
    {
        var path = Path.Combine(Clone.Root, Lesson);

        Assert.Equal(NotebookWriter.Source(NotebookReader.ReadFile(path)), File.ReadAllText(path));
    }

    [Fact]
    public async Task The_unsolved_lesson_runs_to_its_end_and_says_what_is_expected()
    {
        var said = await RunAsync(NotebookReader.ReadFile(Path.Combine(Clone.Root, Lesson)));
        var file = Path.Combine(Clone.Root, "tests", "Notebooks.Tests", "expected", "L27.txt");
        // To accept a change: ACADEMY_ACCEPT=1, then read the diff.
        if (Environment.GetEnvironmentVariable("ACADEMY_ACCEPT") == "1") await File.WriteAllTextAsync(file, said);

        Assert.Equal(await File.ReadAllTextAsync(file), said);
        Assert.Equal(2, Count(said, "not attempted yet"));
        Assert.DoesNotContain("passed", said);
    }

    [Fact]
    public async Task The_solved_lesson_passes_every_exercise()
    {
        var said = await RunAsync(Solved.Of(NotebookReader.ReadFile(Path.Combine(Clone.Root, Lesson))));

        Assert.Contains("L27.E1 passed", said);
        Assert.Contains("L27.E2 passed", said);
        Assert.DoesNotContain("not attempted yet", said);
    }

    /// <summary>Runs a notebook on the command line and gives the text of each cell's result: its value, not what it displays on the way.</summary>
    private async Task<string> RunAsync(Notebook notebook)
    {
        var path = Path.Combine(_folder, Lesson);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        NotebookWriter.WriteSource(notebook, path);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "notebooks", "nuget.config"),
            $"""<configuration><packageSources><add key="academy" value="{Path.Combine(Clone.Root, "artifacts", "feed")}" /></packageSources></configuration>""");
        Directory.CreateDirectory(Path.Combine(_folder, "diagrams", "M05"));
        foreach (var drawing in Directory.EnumerateFiles(Path.Combine(Clone.Root, "diagrams", "M05"), "*.svg"))
            File.Copy(drawing, Path.Combine(_folder, "diagrams", "M05", Path.GetFileName(drawing)));

        var target = Path.Combine(_folder, "executed");
        var (exitCode, output) = await Clone.RunAsync(
            "dotnet", ["exec", Clone.Runner, "run", path, "--out", target], _folder, new Dictionary<string, string> { ["ACADEMY_HOME"] = Path.Combine(_folder, "home") });

        Assert.True(exitCode == 0, output);
        return TextOf(JsonNode.Parse(await File.ReadAllTextAsync(Directory.EnumerateFiles(target, "*.ipynb").Single()))!);
    }

    private static string TextOf(JsonNode notebook)
    {
        var text = new StringBuilder();
        foreach (var cell in notebook["cells"]!.AsArray().Where(c => (string)c!["cell_type"]! == "code"))
            foreach (var output in cell!["outputs"]!.AsArray().Where(o => (string)o!["output_type"]! == "execute_result"))
                text.Append("## ").Append((string)cell["id"]!).Append('\n').Append(Join(output!["data"]!["text/plain"])).Append('\n');

        return text.ToString();
    }

    private static string Join(JsonNode? text) => text is JsonArray lines ? string.Concat(lines.Select(line => (string)line!)) : (string?)text ?? "";

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
