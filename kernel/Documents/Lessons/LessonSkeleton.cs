using System.Globalization;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents.Lessons;

/// <summary>
/// A new lesson: all parts in order, metadata from the catalogue, exercises wired up. It runs to its end as it is, and
/// <c>academy check</c> lists what is still to write.
/// </summary>
public static class LessonSkeleton
{
    /// <summary>Begins every place that an author fills in.</summary>
    public const string ToWrite = "[to write: ";

    private static readonly string[] Kinds = ["formula", "code", "property"];

    /// <summary>The skeleton of a lesson.</summary>
    /// <param name="lesson">What the catalogue says of it.</param>
    /// <param name="module">The module's title.</param>
    /// <param name="shelf">What it refers to.</param>
    public static Notebook Of(CatalogLesson lesson, string module, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(shelf);
        return new Notebook { Cells = [.. Opening(lesson, module), .. Body(lesson, shelf), .. Exercises(lesson), .. Closing(lesson, shelf)], Metadata = Metadata(lesson) };
    }

    private static string Todo(string what) => $"{ToWrite}{what}]";

    private static IEnumerable<Cell> Opening(CatalogLesson lesson, string module)
    {
        var number = lesson.Order.ToString(CultureInfo.InvariantCulture);
        yield return Text("title", $"""
            # {lesson.Title}

            **{lesson.Module.Replace("M0", "Module ", StringComparison.Ordinal)} · {module} — lesson {number} — {lesson.Level} — {lesson.Minutes} minutes**

            You need: {Todo("what a student must know before, with the lessons that teach it")}

            **The promise:** {Todo("one sentence")}

            *For education only. Nothing here is advice to trade, and no result of the past, real or simulated, promises a result of the future.*
            """);
        yield return Text("objectives", $"## What you will be able to do\n\n1. {Todo("a verb that can be measured, and what")}\n2. {Todo("second")}\n3. {Todo("third")}");
        yield return Text("recall", $"## Before we start: two questions to recall\n\n1. {Todo("question")}\n2. {Todo("question")}\n\n<details><summary>Answers</summary>\n\n1. {Todo("answer")}\n2. {Todo("answer")}\n\n</details>");
        yield return Text("setup-text", "## Setup\n\nOne line loads the library of the academy; data come with it, so no cell needs a network.");
        yield return Code("setup", "#r \"nuget: AlgoAcademy.Research, 1.0.0\"\nusing AlgoAcademy.Research;", "setup");
        yield return Text("parameters-text", $"The next cell holds every choice of this lesson. Change one and run all cells again.\n\n| name | meaning | sensible range |\n|---|---|---|\n| `seed` | start of the random numbers | any |\n\n{Todo("a row for each parameter, at most 8")}");
        yield return Code("parameters", $"ulong seed = {Seed(lesson)};\nbool asPublished = seed == {Seed(lesson)}UL;", "parameters");
    }

    private static IEnumerable<Cell> Body(CatalogLesson lesson, Shelf shelf)
    {
        (string Id, string Heading, string What, string Tag)[] parts =
        [
            ("hook", "A puzzle", "a puzzle or a failure shown in data, one chart", "plot"),
            ("clean", "The clean case, where we know the truth", "a simulation whose truth is known; Claim.When(asPublished).And(...) for each number of the prose", "plot"),
            ("scratch", "From scratch", "the idea in at most 25 lines a cell", ""),
            ("library", "The same from the library", "the library's call, and Claim.Near that both are equal", "check"),
            ("data", "Real data", "the data set's card and its defects, the result, a chart; or why there are none", "plot"),
            ("break", "Break it", "what happens when an assumption fails, a chart", "plot"),
            ("verdict", "The verdict", "a table: gross, net, out of sample, baseline, trials; What would prove us wrong: ...", "check"),
        ];
        foreach (var (id, heading, what, tag) in parts)
        {
            if (id == "clean")
                yield return Text("formula", $"## The idea in words\n\n{Todo("the idea")}\n\n{Pictures(lesson, shelf)}\n\n## The formula\n\n{Todo("the formula, a table of its symbols with units, its source, and numbers worked by hand")}");
            if (id == "break")
                yield return Text("beware", $"> **Beware.** {Todo("what the data or the method hides")}");
            yield return Text(id + "-text", $"## {heading}\n\n{Todo(what)}");
            yield return Code(id, $"// {ToWrite}{what}]", tag);
        }
    }

    private static IEnumerable<Cell> Exercises(CatalogLesson lesson)
    {
        for (var i = 1; i <= Kinds.Length; i++)
        {
            var (id, part) = (Exercise(lesson, i), $"e{i}");
            var name = $"answerE{i}";
            yield return Text(part, $"{(i == 1 ? "## Exercises\n\n" : "")}### E{i} · {Todo($"title, {Kinds[i - 1]}")}\n\n{Todo("the task, with the unit of its answer")}", "exercise");
            yield return Code(part + "-stub", $"double {name} = double.NaN;", "exercise").For(id);
            yield return Text(part + "-check-text", "Run the check. It names the kind of mistake, if it knows one.");
            yield return Code(part + "-check", $"Check.Number(\"{id}\", {name})", "check");
            yield return Text(part + "-hint-text", "Stuck? Change the 1 to 2 or 3 for a stronger hint.");
            yield return Code(part + "-hint", $"Hint.Show(\"{id}\", 1)", "hint");
            yield return Text(part + "-solution", $"<details><summary>Solution of E{i}</summary>\n\n{Todo("why")}\n\n```csharp\ndouble {name} = double.NaN; // {Todo("the answer as code")}\n```\n\n</details>", "solution").For(id);
        }
    }

    private static IEnumerable<Cell> Closing(CatalogLesson lesson, Shelf shelf)
    {
        yield return Text("quiz-text", $"## Quiz\n\nClick an option to see whether it is right and why. To have your answers counted, run `Quiz.Answer(\"{lesson.Id}\", \"....\")` with one letter in place of each dot.");
        yield return Code("quiz", $"Quiz.Show(\"{lesson.Id}\")", "quiz");
        yield return Text("summary", $"## In five lines\n\n{string.Join('\n', Enumerable.Range(1, 5).Select(line => $"- {Todo($"line {line}")}"))}");
        yield return Text("links", $"## Words, sources, where to go\n\n**Glossary:** [{Todo("the words of metadata.academy.concepts")[1..^1]}](../glossary.md).\n\n**Sources:** {Todo("at least four, two of them original papers, each with its address")}\n\n{Neighbours(lesson, shelf)}");
    }

    private static string Pictures(CatalogLesson lesson, Shelf shelf) => string.Join("\n\n", lesson.Diagrams.Select(id => shelf.Diagrams.TryGetValue(id, out var diagram)
        ? $"![{diagram.Alt}](../../diagrams/{diagram.Svg})"
        : Todo($"diagram {id}, in diagrams/ and its catalogue")));

    private static string Neighbours(CatalogLesson lesson, Shelf shelf)
    {
        string Link(int order) => shelf.Lessons.Values.FirstOrDefault(other => other.Order == order) is { } other ? $"lesson {order}, *{other.Title}*" : "none";
        return $"**Before this:** {Link(lesson.Order - 1)}. **After this:** {Link(lesson.Order + 1)}.";
    }

    private static JsonObject Metadata(CatalogLesson lesson) => new()
    {
        ["academy"] = new JsonObject
        {
            ["id"] = lesson.Id,
            ["slug"] = lesson.Slug,
            ["title"] = lesson.Title,
            ["module"] = lesson.Module,
            ["number"] = lesson.Order,
            ["level"] = lesson.Level,
            ["minutes"] = lesson.Minutes,
            ["objectives"] = new JsonArray(Todo("first objective"), Todo("second objective"), Todo("third objective")),
            ["prerequisites"] = new JsonArray(),
            ["concepts"] = new JsonArray(),
            ["data"] = Names(lesson.Data),
            ["citations"] = new JsonArray(),
            ["diagrams"] = Names(lesson.Diagrams),
            ["exercises"] = new JsonArray([.. Kinds.Select((kind, i) => new JsonObject { ["id"] = Exercise(lesson, i + 1), ["kind"] = kind, ["points"] = i + 1, ["hints"] = 3 })]),
            ["quiz"] = Names([.. Enumerable.Range(1, 4).Select(i => $"{lesson.Id}.Q{i}")]),
            ["seed"] = Seed(lesson),
        },
        ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        ["language_info"] = new JsonObject { ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp", ["name"] = "C#", ["pygments_lexer"] = "csharp", ["version"] = "14.0" },
    };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);

    private static int Seed(CatalogLesson lesson) => (1000 * lesson.Order) + 1;

    private static string Exercise(CatalogLesson lesson, int number) => $"{lesson.Id}.E{number}";

    private static Cell Text(string id, string source, string tag = "explain") => Of(CellKind.Markdown, id, source, tag);

    private static Cell Code(string id, string source, string tag) => Of(CellKind.Code, id, source, tag);

    private static Cell Of(CellKind kind, string id, string source, string tag) => new()
    {
        Kind = kind,
        Id = id,
        Source = source,
        Metadata = tag.Length == 0 ? [] : new JsonObject { ["tags"] = new JsonArray(tag) },
    };

    private static Cell For(this Cell cell, string exercise)
    {
        cell.Metadata["academy"] = new JsonObject { ["exercise"] = exercise };
        return cell;
    }
}
