using AlgoAcademy.Documents;

namespace AlgoAcademy.Notebooks.Tests;

/// <summary>What the lessons say when they run: a diff of <c>expected/</c> shows which numbers moved.</summary>
public sealed class LessonTextTests : IDisposable
{
    private const string Lesson = "notebooks/M05-momentum-strategies/L27-what-is-a-trend.ipynb";

    private readonly string _home = Directory.CreateTempSubdirectory("academy-lesson-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void The_lesson_is_stored_in_canonical_form_without_outputs()
    {
        var path = Path.Combine(Clone.Root, Lesson);

        Assert.Equal(NotebookWriter.Source(NotebookReader.ReadFile(path)), File.ReadAllText(path));
    }

    [Fact]
    public async Task Every_lesson_says_what_is_expected_unsolved_and_passes_every_exercise_solved()
    {
        // To accept a change: academy verify --accept, then read the diff.
        var (exitCode, output) = await Clone.RunAsync(
            "dotnet", ["exec", Clone.Runner, "verify"], Clone.Root, new Dictionary<string, string> { ["ACADEMY_HOME"] = _home });

        Assert.True(exitCode == 0, output);
        Assert.Matches(@"L27-what-is-a-trend +solved +as expected", output);
    }
}
