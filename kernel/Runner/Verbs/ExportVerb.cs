using System.CommandLine;
using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Html;
using AlgoAcademy.Runner.Exporting;
using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy export L27 --to slides</c></summary>
internal static class ExportVerb
{
    private static readonly Argument<string> s_lesson = new("lesson") { Description = "Lesson id (L27, 27), its slug, or the path of a notebook (.ipynb, .dib)." };

    private static readonly Option<string> s_to = new("--to")
    {
        Description = "html: one page that works offline. slides: one deck. cs: a C# file for 'dotnet run'. md: Markdown. dib, ipynb: the other notebook form.",
        DefaultValueFactory = _ => "html",
        HelpName = "html|slides|cs|md|dib|ipynb",
    };

    private static readonly Option<string?> s_output = new("--out") { Description = "Folder to write to. Default: artifacts/export/<notebook>.", HelpName = "folder" };

    private static readonly Option<bool> s_noCode = new("--no-code") { Description = "html, slides, md: show outputs only." };

    private static readonly Option<bool> s_noRun = new("--no-run") { Description = "html, slides, md: take the notebook as it is; otherwise one without outputs is executed first." };

    private static readonly Option<bool> s_solved = new("--solved") { Description = "Put the solutions in place of the exercises." };

    public static Command Create()
    {
        s_to.AcceptOnlyFromAmong("html", "slides", "cs", "md", "dib", "ipynb");
        s_lesson.CompletionSources.Add(_ => LessonFinder.Completions().Select(id => new System.CommandLine.Completions.CompletionItem(id)));
        var command = new Command("export", "Turn a notebook into a page, a deck of slides, a C# program, Markdown or the other notebook form.")
        {
            s_lesson, s_to, s_output, s_noCode, s_noRun, s_solved,
        };
        command.SetAction(async (parse, cancellationToken) =>
        {
            try
            {
                await ExportAsync(parse, cancellationToken).ConfigureAwait(false);
                return ExitCode.Success;
            }
            catch (Exception e) when (e is NotebookFormatException or NotSupportedException or HtmlExportException)
            {
                throw new UserMistakeException(e.Message, e);
            }
        });
        return command.WithExamples("academy export L27", "academy export L27 --to html --no-code", "academy export L27 --to slides --out talk", "academy export old.dib --to ipynb");
    }

    private static async Task ExportAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var root = AcademyRoot.FindOrExplain();
        var source = new LessonFinder(root).Find(parse.GetRequiredValue(s_lesson));
        var name = Path.GetFileNameWithoutExtension(source);
        var folder = Path.GetFullPath(parse.GetValue(s_output) ?? root.Combine("artifacts", "export", name));
        var (form, solved) = (parse.GetRequiredValue(s_to), parse.GetValue(s_solved));
        var export = new NotebookExport(source, folder, showCode: !parse.GetValue(s_noCode));
        var showsOutputs = form is ("html" or "slides" or "md") && !parse.GetValue(s_noRun);
        var notebook = showsOutputs
            ? await ExecutedNotebook.OfAsync(source, solved, cancellationToken).ConfigureAwait(false)
            : NotebookSource.Read(new RunSettings(source, folder, TimeSpan.Zero) { Solved = solved });
        if (form == "cs")
        {
            Console.WriteLine($"Wrote {export.WriteApp(notebook, root)}. Run it there with: dotnet run {name}.cs");
            return;
        }

        var (file, warnings) = export.Write(notebook, form);
        foreach (var warning in warnings)
            await Console.Error.WriteLineAsync($"Warning, {warning}").ConfigureAwait(false);
        Console.WriteLine($"Wrote {file}.");
    }
}
