using System.CommandLine;
using System.Globalization;
using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Lessons;
using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy check [lesson…] [--figures]</c></summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var lessons = new Argument<string[]>("lessons") { Description = "Lesson ids, slugs or paths. All lessons and the lists they refer to when none is given.", Arity = ArgumentArity.ZeroOrMore };
        lessons.CompletionSources.Add(_ => LessonFinder.Completions().Select(id => new System.CommandLine.Completions.CompletionItem(id)));
        var drafts = new Option<bool>("--drafts") { Description = "Also the lessons that the catalogue calls 'draft'." };
        var figures = new Option<bool>("--figures") { Description = "Show words, cells, lines, charts, diagrams and exercises of each lesson." };
        var command = new Command("check", "Hold lessons to the lesson standard: each fault with file, cell and remedy.") { lessons, drafts, figures };
        command.SetAction(parse => Run(parse.GetValue(lessons) ?? [], parse.GetValue(drafts), parse.GetValue(figures)));
        return command.WithExamples("academy check", "academy check L27", "academy check --figures");
    }

    private static int Run(string[] named, bool drafts, bool figures)
    {
        var root = AcademyRoot.FindOrExplain();
        if (!root.IsRepository)
            throw new UserMistakeException("academy check needs the repository: a bundle holds no lists to check lessons against.");
        try
        {
            var shelf = ShelfReader.Read(root.Path);
            var finder = new LessonFinder(root);
            IReadOnlyList<string> files = named.Length > 0 ? [.. named.Select(finder.Find)] : [.. finder.All().Where(file => drafts || IsReady(file, shelf))];
            var findings = files.SelectMany(file => LessonCheck.CheckFile(file, Relative(root, file), shelf)).ToList();
            if (named.Length == 0)
                findings.AddRange(ShelfCheck.Check(root.Path, shelf));
            if (figures)
                WriteFigures([.. files.Select(file => new Lesson(Relative(root, file), NotebookFile.Read(file)))]);
            findings.ForEach(finding => Console.WriteLine(finding));
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} lessons checked, {findings.Count} faults."));
            return findings.Count == 0 ? ExitCode.Success : ExitCode.Failed;
        }
        catch (NotebookFormatException exception)
        {
            throw new UserMistakeException(exception.Message, exception);
        }
    }

    private static bool IsReady(string file, Shelf shelf) =>
        shelf.Lessons.TryGetValue(Path.GetFileName(file).Split('-')[0], out var lesson) && lesson.Status == "ready";

    private static string Relative(AcademyRoot root, string file) => Path.GetRelativePath(root.Path, file).Replace('\\', '/');

    private static void WriteFigures(List<Lesson> lessons)
    {
        var rows = lessons.Select(lesson => LessonFigures.Of(lesson)).ToList();
        Console.WriteLine("lesson  words  code cells  lines (median)  charts  kinds  diagrams  exercises  sources");
        foreach (var row in rows)
            Console.WriteLine(row);
        if (rows.Count > 1)
            Console.WriteLine(LessonFigures.Median(rows));
    }
}
