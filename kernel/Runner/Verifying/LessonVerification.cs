using System.Diagnostics;
using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Verification;
using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verifying;

/// <summary>
/// Runs one variant of a lesson and compares what it says with what is expected of it. The unsolved run must say the
/// expected text and pass no exercise; the solved run must pass all.
/// </summary>
internal sealed class LessonVerification(string notebook, bool solved, VerifySettings settings)
{
    public string Name => Path.GetFileNameWithoutExtension(notebook);

    public string Variant => solved ? "solved" : "unsolved";

    public async Task<VerifyResult> RunAsync(Action<string> say, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        say($"{Name}, {Variant}: running");
        var folder = Path.Combine(settings.OutputFolder, Name, Variant);
        var run = new NotebookRun(new RunSettings(notebook, folder, settings.CellTimeout) { Solved = solved }, static _ => { });
        try
        {
            var outcome = await run.RunAsync(cancellationToken).ConfigureAwait(false);
            if (outcome.ExitCode == ExitCode.Interrupted)
                return Result("stopped", [outcome.Verdict], watch, ExitCode.Interrupted);
            return outcome.ExitCode == ExitCode.Success
                ? Compare(NotebookReader.ReadFile(outcome.NotebookFile), watch)
                : Result("failed", [outcome.Verdict], watch, ExitCode.Failed);
        }
        catch (UserMistakeException e)
        {
            return Result("failed", [e.Message], watch, ExitCode.Failed);
        }
    }

    private VerifyResult Compare(Notebook executed, Stopwatch watch)
    {
        var said = LessonText.Of(executed);
        List<string> faults = [.. ExerciseChecks.Faults(executed, said, solved)];
        // Solved text differs from unsolved by design; what counts there is that every check passes.
        if (solved || faults.Count > 0)
            return Result(faults.Count == 0 ? "as expected" : "failed", faults, watch, faults.Count == 0 ? ExitCode.Success : ExitCode.Failed);

        var file = ExpectedFile();
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
        if (expected == said)
            return Result("as expected", [], watch, ExitCode.Success);
        if (settings.Accept)
        {
            Directory.CreateDirectory(settings.ExpectedFolder);
            File.WriteAllText(file, said);
            return Result("accepted", expected is null ? [] : TextDifference.Between(expected, said), watch, ExitCode.Success);
        }

        return expected is null
            ? Result("new", [$"nothing is expected of it yet; --accept writes {Path.GetFileName(file)} for you to read"], watch, ExitCode.Failed)
            : Result("differs", TextDifference.Between(expected, said), watch, ExitCode.Failed);
    }

    /// <summary>Lessons go by their id ("L27"), which outlives their titles; other notebooks by their name.</summary>
    private string ExpectedFile()
    {
        var id = Name.Split('-')[0];
        return Path.Combine(settings.ExpectedFolder, (id.Length == 3 && id[1..].All(char.IsAsciiDigit) ? id : Name) + ".txt");
    }

    private VerifyResult Result(string verdict, IReadOnlyList<string> faults, Stopwatch watch, int exitCode) =>
        new(Name, Variant, verdict, watch.Elapsed, exitCode) { Details = faults };
}
