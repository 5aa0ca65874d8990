using System.Globalization;
using AlgoAcademy.Runner.Places;
using Spectre.Console;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>Runs notebooks side by side while the terminal shows where each is: live bars for a person, plain lines for a log.</summary>
internal static class RunTerminal
{
    /// <summary>Runs all of them, at most <paramref name="jobs"/> at the same time; the outcomes come in the order given.</summary>
    public static async Task<RunOutcome[]> ShowAsync(IReadOnlyList<RunSettings> runs, int jobs, CancellationToken cancellationToken)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!terminal.Profile.Capabilities.Interactive || Console.IsErrorRedirected)
        {
            return await RunAllAsync(runs, jobs, run => progress => PrintLine(run.Name, progress), cancellationToken).ConfigureAwait(false);
        }

        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => RunAllAsync(runs, jobs, run => Bar(context.AddTask(Markup.Escape(run.Name)), run.Name), cancellationToken))
            .ConfigureAwait(false);
    }

    /// <summary>Says what became of one run: details and a failing verdict on standard error, the rest on standard output.</summary>
    public static void Report(RunOutcome outcome)
    {
        if (outcome.Detail.Length > 0)
            Console.Error.WriteLine(UseColor ? outcome.Detail : FailureText.WithoutColor(outcome.Detail));
        foreach (var warning in outcome.Warnings)
            Console.Error.WriteLine($"Warning, {warning}");
        if (outcome.NotebookFile.Length > 0)
        {
            Console.WriteLine($"Notebook: {outcome.NotebookFile}");
            Console.WriteLine($"Page:     {outcome.PageFile}");
        }

        (outcome.ExitCode == ExitCode.Success ? Console.Out : Console.Error).WriteLine(outcome.Verdict);
    }

    // https://no-color.org: the variable counts whatever its value.
    private static bool UseColor => !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private static async Task<RunOutcome[]> RunAllAsync(
        IReadOnlyList<RunSettings> runs, int jobs, Func<RunSettings, Action<RunProgress>> shown, CancellationToken cancellationToken)
    {
        var outcomes = new RunOutcome[runs.Count];
        using var places = new SemaphoreSlim(jobs);
        await Task.WhenAll(runs.Select(async (run, index) =>
        {
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                outcomes[index] = await new NotebookRun(run, shown(run)).RunAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (UserMistakeException mistake)
            {
                // One wrong file among several must not keep the others from running.
                outcomes[index] = new RunOutcome(mistake.Message, ExitCode.UserMistake, "", "");
            }
            finally
            {
                places.Release();
            }
        })).ConfigureAwait(false);
        return outcomes;
    }

    private static Action<RunProgress> Bar(ProgressTask task, string name) => progress =>
    {
        task.MaxValue = Math.Max(progress.All, 1);
        task.Value = progress.All == 0 ? 1 : progress.Done;
        var text = string.Create(CultureInfo.InvariantCulture, $"{name}, cell {Math.Min(progress.Done + 1, progress.All)} of {progress.All}");
        task.Description = Markup.Escape(progress.Note is { } note ? $"{text}: {note}" : text);
    };

    private static void PrintLine(string name, RunProgress progress)
    {
        if (progress.Done < progress.All && progress.Note is null)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: cell {progress.Done + 1} of {progress.All}"));
    }
}
