using System.CommandLine;
using System.Globalization;
using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;
using Spectre.Console;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy run L27</c></summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var lesson = new Argument<string>("lesson") { Description = "Lesson id (L27, 27), its slug, or the path of a notebook." };
        var output = new Option<string?>("--out") { Description = "Folder for the executed notebook and its page. Default: artifacts/lessons/<notebook>." };
        var timeout = new Option<int>("--timeout") { Description = "Seconds that one cell may run.", DefaultValueFactory = _ => 120 };
        var command = new Command("run", "Execute a lesson; writes the executed notebook and one self-contained HTML page.") { lesson, output, timeout };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var root = AcademyRoot.FindOrExplain();
            var notebook = new LessonFinder(root).Find(parse.GetRequiredValue(lesson));
            var folder = Path.GetFullPath(parse.GetValue(output) ?? RunSettings.DefaultFolder(root, notebook));
            var settings = new RunSettings(notebook, folder, TimeSpan.FromSeconds(parse.GetValue(timeout)));
            var outcome = await RunAsync(settings, cancellationToken).ConfigureAwait(false);
            Report(outcome);
            return outcome.Succeeded ? ExitCode.Success : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<RunOutcome> RunAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        var name = Path.GetFileNameWithoutExtension(settings.Notebook);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!terminal.Profile.Capabilities.Interactive || Console.IsErrorRedirected)
        {
            return await new NotebookRun(settings, (done, all) => PrintLine(name, done, all)).RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(name));
                void Show(int done, int all)
                {
                    task.MaxValue = all;
                    task.Value = done;
                    task.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{name}, cell {Math.Min(done + 1, all)} of {all}"));
                }

                return await new NotebookRun(settings, Show).RunAsync(cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }

    // https://no-color.org: the variable counts whatever its value.
    private static bool UseColor => !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private static void PrintLine(string name, int done, int all)
    {
        if (done < all)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: cell {done + 1} of {all}"));
    }

    private static void Report(RunOutcome outcome)
    {
        if (outcome.Detail.Length > 0)
            Console.Error.WriteLine(UseColor ? outcome.Detail : FailureText.WithoutColor(outcome.Detail));
        Console.WriteLine($"Notebook: {outcome.NotebookFile}");
        Console.WriteLine($"Page:     {outcome.PageFile}");
        (outcome.Succeeded ? Console.Out : Console.Error).WriteLine(outcome.Verdict);
    }
}
