using System.Text.Json.Nodes;
using AlgoAcademy.Documents.Lessons;

namespace AlgoAcademy.Documents.Tests.Lessons;

/// <summary>A lesson that keeps every rule, and the lists it refers to; tests break one thing of it.</summary>
internal sealed class SampleLesson
{
    public const string File = "notebooks/M01-x/L02-sample.ipynb";

    private static readonly string Alt = string.Join(' ', Enumerable.Repeat("a line rises and falls", 4));

    public List<Cell> Cells { get; } = [.. Build()];

    public JsonObject Metadata { get; } = (JsonObject)JsonNode.Parse("""
        {
          "id": "L02", "slug": "sample", "title": "A sample", "module": "M01", "number": 2, "level": "beginner", "minutes": 45,
          "objectives": ["one", "two", "three"], "prerequisites": ["L01"], "concepts": ["spread"], "data": ["sp500-daily"],
          "citations": ["a2001", "b2002", "c2003", "d2004"], "diagrams": ["D02a", "D02b", "D02c", "D02d"],
          "exercises": [
            { "id": "L02.E1", "kind": "formula", "points": 1, "hints": 3 },
            { "id": "L02.E2", "kind": "code", "points": 2, "hints": 3 },
            { "id": "L02.E3", "kind": "judgement", "points": 3, "hints": 3 }],
          "quiz": ["L02.Q1", "L02.Q2", "L02.Q3", "L02.Q4"], "seed": 2001
        }
        """)!;

    public static Shelf Shelf { get; } = new()
    {
        Lessons = new[] { Known("L01", "first", "The first", 1), Known("L02", "sample", "A sample", 2), Known("L03", "third", "The third", 3) }.ToDictionary(lesson => lesson.Id),
        Diagrams = "abcd".ToDictionary(letter => $"D02{letter}", letter => new ShelfDiagram("L02", $"Picture {letter}", $"M01/D02{letter}.svg")),
        Sources = "abcd".Select((letter, i) => (Key: $"{letter}200{i + 1}", Source: new ShelfSource(i < 2 ? "article" : "book", $"10.1/{letter}"))).ToDictionary(one => one.Key, one => one.Source),
        Glossary = new Dictionary<string, string> { ["spread"] = "Spread" },
        Data = new HashSet<string> { "sp500-daily" },
    };

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<LintFinding> Check() =>
        LessonCheck.Check(new Lesson(File, new Notebook { Cells = Cells, Metadata = new JsonObject { ["academy"] = Metadata.DeepClone() } }), Shelf);

    /// <summary>Rewrites the cell with this id.</summary>
    public void Edit(string id, Func<string, string> edit)
    {
        var at = Cells.FindIndex(cell => cell.Id == id);
        Cells[at] = Cells[at] with { Source = edit(Cells[at].Source) };
    }

    /// <summary>Takes the cell with this id away.</summary>
    public void Drop(string id) => Cells.RemoveAt(Cells.FindIndex(cell => cell.Id == id));

    public static Cell Code(string id, string source, params string[] tags) => Of(CellKind.Code, id, source, tags);

    public static Cell Text(string id, string source, params string[] tags) => Of(CellKind.Markdown, id, source, tags.Length == 0 ? ["explain"] : tags);

    private static IEnumerable<Cell> Build()
    {
        yield return Text("title", "# A sample\n\nFor education only, no advice.");
        yield return Text("objectives", "## Objectives");
        yield return Text("recall", "## Recall");
        yield return Text("setup-text", "Load.");
        yield return Code("setup", "#r \"nuget: AlgoAcademy.Research, 1.0.0\"\nusing AlgoAcademy.Research;", "setup");
        yield return Text("parameters-text", "| name | meaning | range |\n|---|---|---|\n| `n` | count | 1 to 9 |");
        yield return Code("parameters", "int n = 3;\nbool asPublished = n == 3;", "parameters");
        yield return Text("hook-text", "## Hook");
        yield return Plot("hook", ".Line(x)");
        yield return Text("formula", "## Formula\n\n" + Pictures('a', 'b') + Filler(1500));
        yield return Code("formula-check", "Claim.Near(\"spread\", spread, 0.06, 1e-9)", "check");
        foreach (var (id, kind) in new[] { ("clean", ".Bars(x)"), ("data", ".Histogram(x)"), ("break", ".Line(x)") })
        {
            if (id == "data")
            {
                yield return Text("scratch-text", "## From scratch\n\n" + Pictures('c', 'd'));
                yield return Code("scratch", "var mine = n + 1;");
                yield return Text("library-text", "The spread is 0.06, or 6 %.");
                yield return Code("library", "var bars = MarketData.Load(\"sp500-daily\");");
            }

            yield return Text(id + "-text", "## Part " + id + Filler(60));
            yield return Plot(id, kind);
            if (id == "data")
                yield return Text("beware", "> **Beware.** Careful.");
        }

        foreach (var cell in Enumerable.Range(0, 5).SelectMany(i => new[] { Text($"break-text-{i}", "And so on."), Code($"break-{i}", $"var again{i} = n;") }))
            yield return cell;
        yield return Text("verdict", "## Verdict\n\n| a | b |\n|---|---|\n| 1 | 2 |");
        foreach (var cell in new[] { "1", "2", "3" }.SelectMany(Exercise))
            yield return cell;
        yield return Text("quiz-text", "## Quiz");
        yield return Code("quiz", "Quiz.Show(\"L02\")", "quiz");
        yield return Text("summary", "## Summary");
        yield return Text("links", "## Links\n\n[words](../glossary.md)\n\n**Sources:** [a](https://doi.org/10.1/a) [b](https://doi.org/10.1/b) [c](https://doi.org/10.1/c) [d](https://doi.org/10.1/d)\n\nlesson 1, *The first*; lesson 3, *The third*");
    }

    private static IEnumerable<Cell> Exercise(string number)
    {
        var id = "L02.E" + number;
        var academy = new JsonObject { ["exercise"] = id };
        yield return Text($"e{number}", $"### E{number}", "exercise");
        yield return With(Code($"e{number}-stub", $"double answer{number} = double.NaN;", "exercise"), academy);
        yield return Text($"e{number}-check-text", "Check it.");
        yield return Code($"e{number}-check", $"Check.Number(\"{id}\", answer{number})", "check");
        yield return Text($"e{number}-hint-text", "Stuck?");
        yield return Code($"e{number}-hint", $"Hint.Show(\"{id}\", 1)", "hint");
        yield return With(Text($"e{number}-solution", $"<details><summary>Solution</summary>\n\n```csharp\ndouble answer{number} = 1;\n```\n\n</details>", "solution"), academy);
    }

    private static Cell Plot(string id, string kind) => Code(id, $"new Chart(\"T\",\n    alt: \"{Alt}\")\n    {kind}.X(\"a\").Y(\"b\")", "plot");

    private static string Pictures(params char[] letters) => string.Join("\n\n", letters.Select(letter => $"![Picture {letter}](../../diagrams/M01/D02{letter}.svg)")) + "\n\n";

    private static string Filler(int words) => " " + string.Join(' ', Enumerable.Repeat("word", words));

    private static Cell Of(CellKind kind, string id, string source, string[] tags) =>
        new() { Kind = kind, Id = id, Source = source, Metadata = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) } };

    private static Cell With(Cell cell, JsonObject academy)
    {
        cell.Metadata["academy"] = academy.DeepClone();
        return cell;
    }

    private static CatalogLesson Known(string id, string slug, string title, int order) => new()
    {
        Id = id,
        Slug = slug,
        Title = title,
        Module = "M01",
        Level = "beginner",
        Order = order,
        Minutes = 45,
        Status = "ready",
        Diagrams = ["D02a", "D02b", "D02c", "D02d"],
        Data = ["sp500-daily"],
    };
}
