using System.Text.Json.Nodes;
using AlgoAcademy.Documents;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>Turns what a person typed (L27, l27, 27, a slug, a path) into a notebook file.</summary>
public sealed class LessonFinder(AcademyRoot root)
{
    /// <summary>The notebook meant by <paramref name="name"/>, as an absolute path.</summary>
    /// <exception cref="UserMistakeException">There is no such lesson or file; the message names the nearest ones.</exception>
    public string Find(string name)
    {
        if (NotebookFile.IsNotebook(name))
        {
            var path = Path.GetFullPath(name);
            return File.Exists(path) ? path : throw new UserMistakeException($"There is no notebook '{name}' (looked for {path}).");
        }

        var lessons = Lessons();
        var id = Normalize(name);
        var lesson = lessons.FirstOrDefault(l => l.Id == id || l.Slug == name) ?? throw Unknown(name, id, lessons);
        return FileOf(lesson) ?? throw new UserMistakeException(
            $"{lesson.Id} '{lesson.Title}' is not written yet or not part of this bundle. Here are: {string.Join(", ", lessons.Where(l => FileOf(l) is not null).Select(l => l.Id))}.");
    }

    /// <summary>Ids of the lessons of a module that are there, in order.</summary>
    public IReadOnlyList<string> OfModule(string module) =>
        [.. Lessons().Where(l => l.Module == module && FileOf(l) is not null).Select(l => l.Id)];

    /// <summary>Ids of the lessons that are there, for the shell to complete; none outside an academy.</summary>
    public static IEnumerable<string> Completions() =>
        AcademyRoot.Find(Environment.GetEnvironmentVariable("ACADEMY_ROOT") ?? Environment.CurrentDirectory) is { } root
            ? new LessonFinder(root).All().Select(file => Path.GetFileName(file).Split('-')[0])
            : [];

    /// <summary>The notebooks of all lessons that are there, in order.</summary>
    public IReadOnlyList<string> All() => [.. Lessons().Select(FileOf).OfType<string>()];

    private List<Lesson> Lessons()
    {
        var catalog = JsonNode.Parse(File.ReadAllText(root.CatalogFile));
        return [.. (catalog?["lessons"]?.AsArray() ?? []).OfType<JsonObject>().Select(l => new Lesson(Text(l, "id"), Text(l, "slug"), Text(l, "title"), Text(l, "module")))];
    }

    private string? FileOf(Lesson lesson) =>
        Directory.EnumerateDirectories(root.Notebooks, lesson.Module + "-*")
            .Select(folder => Path.Combine(folder, $"{lesson.Id}-{lesson.Slug}.ipynb"))
            .FirstOrDefault(File.Exists);

    private static string Normalize(string name)
    {
        var digits = name.TrimStart('L', 'l');
        return digits.Length is 1 or 2 && digits.All(char.IsAsciiDigit) ? "L" + digits.PadLeft(2, '0') : name;
    }

    private static UserMistakeException Unknown(string name, string id, List<Lesson> lessons)
    {
        var near = lessons.OrderBy(l => Math.Min(Difference(id, l.Id), Difference(name, l.Slug))).ThenBy(l => l.Id, StringComparer.Ordinal).Take(3);
        return new UserMistakeException(
            $"There is no lesson '{name}'. Lessons are {lessons[0].Id} to {lessons[^1].Id}; near: {string.Join(", ", near.Select(l => $"{l.Id} ({l.Slug})"))}.");
    }

    /// <summary>Edit distance in which two swapped neighbours cost half of any other slip, as people mistype (after Damerau 1964).</summary>
    private static int Difference(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = 2 * i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = 2 * j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 2;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 2, d[i, j - 1] + 2), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }

    private static string Text(JsonObject lesson, string name) => (string?)lesson[name] ?? "";

    private sealed record Lesson(string Id, string Slug, string Title, string Module);
}
