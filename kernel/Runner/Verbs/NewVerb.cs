using System.CommandLine;
using System.Text.Json.Nodes;
using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Lessons;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy new lesson &lt;number&gt;</c></summary>
internal static class NewVerb
{
    public static Command Create()
    {
        var number = new Argument<int>("number") { Description = "The lesson's number in notebooks/catalog.json." };
        var lesson = new Command("lesson", "Write the skeleton of a lesson: metadata, parts in order, exercises. It runs as it is; academy check says what is to write.") { number };
        lesson.SetAction(parse => Run(parse.GetValue(number)));
        return new Command("new", "Begin a new lesson from the catalogue.") { lesson.WithExamples("academy new lesson 28") };
    }

    private static int Run(int number)
    {
        var root = AcademyRoot.FindOrExplain();
        if (!root.IsRepository)
            throw new UserMistakeException("academy new needs the repository: a bundle holds no lists to begin a lesson from.");
        try
        {
            var shelf = ShelfReader.Read(root.Path);
            var lesson = shelf.Lessons.Values.FirstOrDefault(known => known.Order == number)
                ?? throw new UserMistakeException($"There is no lesson {number} in notebooks/catalog.json: they are {shelf.Lessons.Values.Min(known => known.Order)} to {shelf.Lessons.Values.Max(known => known.Order)}. Add it there first.");
            var (slug, title) = Module(root, lesson.Module);
            var file = root.Combine("notebooks", $"{lesson.Module}-{slug}", $"{lesson.Id}-{lesson.Slug}.ipynb");
            if (File.Exists(file))
                throw new UserMistakeException($"{Path.GetRelativePath(root.Path, file)} is there already: nothing was written.");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            NotebookWriter.WriteSource(LessonSkeleton.Of(lesson, title, shelf), file);
            Console.WriteLine($"Wrote {Path.GetRelativePath(root.Path, file)}.");
            Console.Error.WriteLine($"Set its status to \"draft\" in notebooks/catalog.json; then: academy check {lesson.Id}, academy run {lesson.Id}. How to go on: docs/how-to/write-a-lesson.md.");
            return ExitCode.Success;
        }
        catch (NotebookFormatException exception)
        {
            throw new UserMistakeException(exception.Message, exception);
        }
    }

    private static (string Slug, string Title) Module(AcademyRoot root, string id)
    {
        var modules = JsonNode.Parse(File.ReadAllText(root.CatalogFile))?["modules"] as JsonArray ?? [];
        var module = modules.OfType<JsonObject>().FirstOrDefault(known => (string?)known["id"] == id)
            ?? throw new UserMistakeException($"notebooks/catalog.json has no module {id}: add it first.");
        return ((string?)module["slug"] ?? "", (string?)module["title"] ?? "");
    }
}
