namespace AlgoAcademy.Runner.Tests;

/// <summary>A lesson begun by <c>academy new lesson</c> in a repository of its own.</summary>
public sealed class NewLessonTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("academy-new-").FullName;

    public NewLessonTests()
    {
        foreach (var file in new[] { "AlgoAcademy.sln", "notebooks/catalog.json", "notebooks/glossary.md", "notebooks/references.bib", "diagrams/catalog.json", "data/sp500-daily/card.json" })
        {
            var copy = Path.Combine([_root, .. file.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine([Academy.Root, .. file.Split('/')]), copy);
        }

        File.WriteAllText(Path.Combine(_root, "nuget.config"),
            $"""<configuration><packageSources><add key="academy" value="{Academy.Feed}" /></packageSources></configuration>""");
    }

    private string Lesson => Path.Combine(_root, "notebooks", "M06-mean-reversion", "L32-stationarity-and-unit-roots.ipynb");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_new_lesson_is_written_where_the_catalogue_says_and_check_lists_what_is_to_write()
    {
        var made = await Run("new", "lesson", "32");
        Assert.Equal((0, true), (made.ExitCode, made.Output.Contains("notebooks/M06-mean-reversion/L32-", StringComparison.Ordinal)));
        var file = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Lesson)!, "L32-*.ipynb"));

        var check = await Run("check", file);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("[unfinished]", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[order]", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[catalog]", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_lesson_runs_to_its_end_with_nothing_attempted()
    {
        await Run("new", "lesson", "32");
        var file = Directory.GetFiles(Path.GetDirectoryName(Lesson)!, "L32-*.ipynb").Single();

        var run = await Academy.RunAsync(_root, "run", file, "--out", Path.Combine(_root, "out"));

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("There is no exercise 'L32.E1'", File.ReadAllText(Directory.GetFiles(Path.Combine(_root, "out"), "*.ipynb").Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_that_is_there_or_not_in_the_catalogue_is_refused()
    {
        await Run("new", "lesson", "32");
        var again = await Run("new", "lesson", "32");
        Assert.NotEqual(0, again.ExitCode);
        Assert.Contains("is there already: nothing was written.", again.Errors, StringComparison.Ordinal);

        var unknown = await Run("new", "lesson", "58");
        Assert.Contains("There is no lesson 58 in notebooks/catalog.json: they are 1 to 57.", unknown.Errors, StringComparison.Ordinal);
    }

    private Task<Outcome> Run(params string[] arguments) =>
        Academy.RunAsync(_root, new Dictionary<string, string> { ["ACADEMY_ROOT"] = _root }, arguments);
}
