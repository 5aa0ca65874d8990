using System.CommandLine;
using System.Diagnostics;
using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Verification;
using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Runner.Verifying;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy verify [lesson…] --jobs 4</c></summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var lessons = new Argument<string[]>("lessons") { Description = "Lesson ids, slugs or paths of notebooks. All lessons when none is given.", Arity = ArgumentArity.ZeroOrMore };
        var jobs = JobsOption.Create("How many notebooks run at the same time.", Math.Max(1, Environment.ProcessorCount / 2));
        var accept = new Option<bool>("--accept") { Description = "Write what the lessons say as the new expectation; read the diff before you commit it." };
        var expected = new Option<string?>("--expected") { Description = "Folder of the expected texts. Default: tests/Notebooks.Tests/expected.", HelpName = "folder" };
        var timeout = new Option<int>("--timeout") { Description = "Seconds that one cell may run.", DefaultValueFactory = _ => 120, HelpName = "seconds" };
        var command = new Command("verify", "Execute lessons, unsolved and solved, and compare what they say with what is expected.") { lessons, jobs, accept, expected, timeout };
        command.SetAction((parse, cancellationToken) =>
        {
            var root = AcademyRoot.FindOrExplain();
            var settings = new VerifySettings(
                Path.GetFullPath(parse.GetValue(expected) ?? root.Combine("tests", "Notebooks.Tests", "expected")),
                root.Combine("artifacts", "verify"),
                TimeSpan.FromSeconds(parse.GetValue(timeout)),
                parse.GetValue(accept));
            var finder = new LessonFinder(root);
            var notebooks = parse.GetValue(lessons) is { Length: > 0 } named ? named.Select(finder.Find) : finder.All();
            return RunAsync([.. notebooks.SelectMany(notebook => Variants(notebook, settings))], parse.GetValue(jobs), cancellationToken);
        });
        return command.WithExamples("academy verify", "academy verify L27 L28 --jobs 2", "academy verify L27 --accept");
    }

    private static IEnumerable<LessonVerification> Variants(string notebook, VerifySettings settings)
    {
        yield return new LessonVerification(notebook, solved: false, settings);
        if (HasExercises(notebook))
            yield return new LessonVerification(notebook, solved: true, settings);
    }

    private static bool HasExercises(string notebook)
    {
        try
        {
            return ExerciseChecks.Ids(NotebookFile.Read(notebook)).Count > 0;
        }
        catch (NotebookFormatException)
        {
            // The unsolved run reads the file again and reports what is wrong with it.
            return false;
        }
    }

    private static async Task<int> RunAsync(List<LessonVerification> all, int jobs, CancellationToken cancellationToken)
    {
        if (all.Count == 0)
            throw new UserMistakeException("There is no lesson to verify: no notebook of the catalog is there.");
        var watch = Stopwatch.StartNew();
        using var places = new SemaphoreSlim(jobs);
        var results = await Task.WhenAll(all.Select(async one =>
        {
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                return await one.RunAsync(Console.Error.WriteLine, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        })).ConfigureAwait(false);
        VerifyReport.Write(results, watch.Elapsed, Console.Out, Console.Error);
        return results.Max(result => result.ExitCode);
    }
}
