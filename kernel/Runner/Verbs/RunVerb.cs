using System.CommandLine;
using System.CommandLine.Completions;
using AlgoAcademy.Documents;
using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy run L27 --param years=10</c></summary>
internal static class RunVerb
{
    private static readonly Argument<string[]> s_notebooks = new("notebooks")
    {
        Description = "Lesson ids (L27, 27), slugs, or paths of notebooks (.ipynb, .dib).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string[]> s_parameters = new("--param")
    {
        Description = "name=value: another value for a variable of the cell tagged 'parameters'. Repeatable.",
        HelpName = "name=value",
    };

    private static readonly Option<bool> s_solved = new("--solved") { Description = "Put the solutions in place of the exercises." };

    private static readonly Option<string?> s_output = new("--out") { Description = "Folder for the executed notebook and its page. Default: artifacts/lessons/<notebook>.", HelpName = "folder" };

    private static readonly Option<string?> s_html = new("--html") { Description = "File for the HTML page. Default: beside the executed notebook.", HelpName = "file" };

    private static readonly Option<int> s_timeout = new("--timeout") { Description = "Seconds that one cell may run.", DefaultValueFactory = _ => 120, HelpName = "seconds" };

    private static readonly Option<bool> s_allowErrors = new("--allow-errors") { Description = "Go on after a cell that failed; the exit code is then 0." };

    private static readonly Option<int> s_outputLimit = new("--output-limit")
    {
        Description = "Characters of text that one cell may leave; the rest is cut with a notice.",
        DefaultValueFactory = _ => new OutputLimits().TextCharacters,
        HelpName = "characters",
    };

    private static readonly Option<int> s_jobs = JobsOption.Create("How many notebooks run at the same time.", 1);

    public static Command Create()
    {
        var command = new Command("run", "Execute notebooks; writes each executed notebook and one self-contained HTML page.")
        {
            s_notebooks, s_parameters, s_solved, s_output, s_html, s_timeout, s_allowErrors, s_outputLimit, s_jobs,
        };
        s_notebooks.CompletionSources.Add(_ => LessonFinder.Completions().Select(id => new CompletionItem(id)));
        command.SetAction((parse, cancellationToken) => RunAsync(Settings(parse), parse.GetValue(s_jobs), cancellationToken));
        return command.WithExamples(
            "academy run L27",
            "academy run L27 --param trials=500 --param start=2010-01-04",
            "academy run my-notebook.ipynb other.dib --jobs 2 --out results");
    }

    private static async Task<int> RunAsync(List<RunSettings> runs, int jobs, CancellationToken cancellationToken)
    {
        var outcomes = await RunTerminal.ShowAsync(runs, jobs, cancellationToken).ConfigureAwait(false);
        foreach (var outcome in outcomes)
            RunTerminal.Report(outcome);
        return outcomes.Max(outcome => outcome.ExitCode);
    }

    private static List<RunSettings> Settings(ParseResult parse)
    {
        var root = AcademyRoot.FindOrExplain();
        var finder = new LessonFinder(root);
        var notebooks = parse.GetRequiredValue(s_notebooks).Select(finder.Find).ToList();
        if (notebooks.Count > 1 && parse.GetValue(s_html) is not null)
            throw new UserMistakeException("--html names the page of one notebook; with several, use --out for the folder of all.");
        if (notebooks.GroupBy(Path.GetFileNameWithoutExtension).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new UserMistakeException($"Two notebooks are called '{twice.Key}' and would overwrite each other; run them one after the other.");
        var parameters = Parameters(parse.GetValue(s_parameters) ?? []);
        return
        [
            .. notebooks.Select(notebook => new RunSettings(
                notebook,
                Path.GetFullPath(parse.GetValue(s_output) ?? RunSettings.DefaultFolder(root, notebook)),
                TimeSpan.FromSeconds(Positive(parse, s_timeout)))
            {
                Parameters = parameters,
                Solved = parse.GetValue(s_solved),
                AllowErrors = parse.GetValue(s_allowErrors),
                PageFile = parse.GetValue(s_html) is { } page ? Path.GetFullPath(page) : null,
                Limits = new OutputLimits { TextCharacters = Positive(parse, s_outputLimit) },
            }),
        ];
    }

    private static int Positive(ParseResult parse, Option<int> option) =>
        parse.GetValue(option) is > 0 and var value
            ? value
            : throw new UserMistakeException($"{option.Name} must be 1 or more; was {parse.GetValue(option)}.");

    private static Dictionary<string, string> Parameters(string[] given)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in given)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new UserMistakeException($"--param must be name=value; was '{pair}'.");
            if (!parameters.TryAdd(pair[..equals], pair[(equals + 1)..]))
                throw new UserMistakeException($"--param {pair[..equals]} is given twice.");
        }

        return parameters;
    }
}
