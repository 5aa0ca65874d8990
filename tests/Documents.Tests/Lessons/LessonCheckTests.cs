using System.Text.Json.Nodes;
using AlgoAcademy.Documents.Lessons;

namespace AlgoAcademy.Documents.Tests.Lessons;

/// <summary>Every rule of the lesson standard catches what it is there for, and says where and what to do.</summary>
public sealed class LessonCheckTests
{
    private static readonly (string Rule, string Said, Action<SampleLesson> Break)[] s_broken =
    [
        ("unfinished", "has a place still to write: why it matters", lesson => lesson.Edit("summary", text => text + "\n\n[to write: why it matters]")),
        ("metadata", "metadata.academy.seed is missing", lesson => lesson.Metadata.Remove("seed")),
        ("metadata", "must name 3 measurable objectives; had 1", lesson => lesson.Metadata["objectives"] = new JsonArray("only one")),
        ("metadata", "names L99, which is no lesson", lesson => lesson.Metadata["prerequisites"] = new JsonArray("L99")),
        ("metadata", "names 'lambda', which notebooks/glossary.md does not explain", lesson => lesson.Metadata["concepts"] = new JsonArray("lambda")),
        ("catalog", "metadata.academy.title is 'Another'", lesson => lesson.Metadata["title"] = "Another"),
        ("catalog", "metadata.academy.minutes is '60'", lesson => lesson.Metadata["minutes"] = 60),
        ("tags", "has the tag 'chart'", lesson => lesson.Cells.Add(SampleLesson.Text("links-more", lesson.Cells[^1].Source, "chart"))),
        ("order", "has no cell whose id is 'beware'", lesson => lesson.Drop("beware")),
        ("order", "'recall' must come after 'objectives'", lesson => (lesson.Cells[1], lesson.Cells[2]) = (lesson.Cells[2], lesson.Cells[1])),
        ("setup", "loads a package (#r \"nuget: Deedle, 4.0.1\")", lesson => lesson.Edit("scratch", code => "#r \"nuget: Deedle, 4.0.1\"\n" + code)),
        ("setup", "must have exactly one #r line; had 2", lesson => lesson.Edit("setup", code => code + "\n#r \"nuget: Deedle, 4.0.1\"")),
        ("setup", "must have fewer than 10 lines; had 12", lesson => lesson.Edit("setup", code => code + string.Concat(Enumerable.Repeat("\nusing System;", 10)))),
        ("parameters", "'m' is not in the table before it", lesson => lesson.Edit("parameters", code => code + "\nint m = 1;")),
        ("parameters", "must have at most 8 parameters; had 9", lesson =>
        {
            lesson.Edit("parameters", code => code + string.Concat(Enumerable.Range(0, 8).Select(i => $"\nint p{i} = 1;")));
            lesson.Edit("parameters-text", table => table + string.Concat(Enumerable.Range(0, 8).Select(i => $"\n| `p{i}` | a | b |")));
        }),
        ("depth", "must have 1,600 to 2,800 words of prose", lesson => lesson.Edit("formula", text => text.Replace(" word", "", StringComparison.Ordinal))),
        ("depth", "must have 14 to 24 code cells", lesson => Enumerable.Range(0, 5).ToList().ForEach(i => DropBoth(lesson, i))),
        ("depth", "has 41 lines; at most 40", lesson => lesson.Edit("scratch", code => string.Join('\n', Enumerable.Repeat("n++;", 40)) + "\n" + code)),
        ("depth", "must have a median of at most 10 lines", lesson => lesson.Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Id!).ToList()
            .ForEach(id => lesson.Edit(id, code => id == "setup" ? code : code + string.Concat(Enumerable.Repeat("\nn++;", 11))))),
        ("depth", "charts of at least 3 kinds; had Bars, Line", lesson => lesson.Edit("data", code => code.Replace("Histogram", "Line", StringComparison.Ordinal))),
        ("prose-between", "follows a code cell directly", lesson => lesson.Drop("library-text")),
        ("headings", "goes from level 2 to level 4", lesson => lesson.Edit("e1", text => "#" + text)),
        ("headings", "has a second title", lesson => lesson.Edit("recall", text => text[1..])),
        ("tables", "has a table without a header", lesson => lesson.Edit("verdict", text => text.Replace("|---|---|\n", "", StringComparison.Ordinal))),
        ("tables", "a table of 2 columns with 3 in the row", lesson => lesson.Edit("verdict", text => text.Replace("| 1 | 2 |", "| 1 | 2 | 3 |", StringComparison.Ordinal))),
        ("abbreviations", "uses OFI for the first time", lesson => lesson.Edit("recall", text => text + "\n\nThe OFI moves the price.")),
        ("claims", "states 0.07, which no cell claims", lesson => lesson.Edit("library-text", text => text.Replace("0.06", "0.07", StringComparison.Ordinal))),
        ("claims", "states 7 %, which no cell claims", lesson => lesson.Edit("library-text", text => text.Replace("6 %", "7 %", StringComparison.Ordinal))),
        ("claims", "has no Claim", lesson => lesson.Edit("formula-check", _ => "var spread = 0.06;")),
        ("plots", "has an alt text of 5 characters", lesson => lesson.Edit("hook", code => System.Text.RegularExpressions.Regex.Replace(code, "alt: \"[^\"]*\"", "alt: \"short\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))),
        ("plots", "without .Y(", lesson => lesson.Edit("hook", code => code.Replace(".Y(\"b\")", "", StringComparison.Ordinal))),
        ("plots", "has no tag 'plot'", lesson => lesson.Cells[lesson.Cells.FindIndex(cell => cell.Id == "scratch")] = SampleLesson.Code("scratch", lesson.Cells.Single(cell => cell.Id == "hook").Source)),
        ("diagrams", "must show D02d once, where the text speaks of it; showed it 0 times", lesson => lesson.Edit("scratch-text", text => text.Replace("![Picture d](../../diagrams/M01/D02d.svg)", "", StringComparison.Ordinal))),
        ("diagrams", "must give D02a the catalogue's alt text", lesson => lesson.Edit("formula", text => text.Replace("Picture a", "a picture", StringComparison.Ordinal))),
        ("diagrams", "shows D09x, which is not in diagrams/catalog.json", lesson => lesson.Edit("summary", text => text + "\n\n![x](../../diagrams/M01/D09x.svg)")),
        ("data", "which no cell loads", lesson => lesson.Edit("library", _ => "var bars = 1;")),
        ("data", "loads 'djia-daily', which metadata.academy.data does not name", lesson => lesson.Edit("library", code => code + "\nvar more = MarketData.Load(\"djia-daily\");")),
        ("data", "uses HttpClient: lessons use neither networks nor files", lesson => lesson.Edit("scratch", code => code + "\nusing var web = new HttpClient();")),
        ("citations", "must cite at least 4 sources", lesson => lesson.Metadata["citations"] = new JsonArray("a2001", "b2002", "c2003")),
        ("citations", "must cite at least 2 papers; had 1", lesson => lesson.Metadata["citations"] = new JsonArray("a2001", "c2003", "d2004", "d2004")),
        ("citations", "no cell links to 10.1/d", lesson => lesson.Edit("links", text => text.Replace("10.1/d", "10.1/e", StringComparison.Ordinal))),
        ("citations", "which notebooks/references.bib does not have", lesson => lesson.Metadata["citations"]!.AsArray().Add("e2005")),
        ("exercises", "L02.E2 has no hint", lesson => lesson.Edit("e2-hint", _ => "Hint.Show(\"L02.E1\", 1)")),
        ("exercises", "L02.E3 has no solution", lesson => lesson.Edit("e3-solution", text => text.Replace("```csharp", "```", StringComparison.Ordinal))),
        ("exercises", "L02.E1 has no check", lesson => lesson.Edit("e1-check", _ => "answer1")),
        ("exercises", "no exercise of the kind 'property' or 'judgement'", lesson => lesson.Metadata["exercises"]![2]!["kind"] = "code"),
        ("exercises", "L02.E1 must have 3 hints", lesson => lesson.Metadata["exercises"]![0]!["hints"] = 1),
        ("quiz", "metadata.academy.quiz[1] must be 'L02.Q2'", lesson => lesson.Metadata["quiz"]![1] = "L02.Q7"),
        ("quiz", "Quiz.Show(\"L02\")", lesson => lesson.Edit("quiz", _ => "Quiz.Show(\"L03\")")),
        ("determinism", "uses new Random(", lesson => lesson.Edit("scratch", code => code + "\nvar dice = new Random();")),
        ("determinism", "uses DateTime.UtcNow", lesson => lesson.Edit("scratch", code => code + "\nvar now = DateTime.UtcNow;")),
        ("honesty", "for education only and no advice", lesson => lesson.Edit("title", _ => "# A sample")),
        ("honesty", "tests a strategy and does not show the result out of sample", lesson => lesson.Edit("scratch", code => code + "\nvar result = Backtest.Run(bars);")),
        ("honesty", "says 'guaranteed profit'", lesson => lesson.Edit("summary", text => text + "\n\nA guaranteed profit.")),
        ("links", "must link to ../glossary.md", lesson => lesson.Edit("links", text => text.Replace("../glossary.md", "x", StringComparison.Ordinal))),
        ("links", "must name lesson 3, *The third*", lesson => lesson.Edit("links", text => text.Replace("The third", "Another", StringComparison.Ordinal))),
    ];

    public static TheoryData<int> Broken => [.. Enumerable.Range(0, s_broken.Length)];

    [Fact]
    public void A_lesson_that_keeps_every_rule_has_no_findings() => Assert.Empty(new SampleLesson().Check());

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_caught_by_name_with_a_remedy(int at)
    {
        var (rule, said, broken) = s_broken[at];
        var lesson = new SampleLesson();
        broken(lesson);

        var findings = lesson.Check();

        Assert.Contains(findings, finding => finding.Rule == rule && finding.Remedy.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_is_broken_by_some_test() =>
        Assert.Empty(LessonCheck.Rules.Select(rule => rule.Name).Except(s_broken.Select(one => one.Rule), StringComparer.Ordinal));

    [Fact]
    public void A_figure_that_is_only_quoted_says_so_and_sections_are_no_figures()
    {
        var lesson = new SampleLesson();
        lesson.Edit("library-text", text => text + " See section 1.1 and equation 2.5.");
        lesson.Edit("summary", text => text + "\n\nThey found 12.5 %. <!-- quoted: a2001, table 3 -->");

        Assert.Empty(lesson.Check());
    }

    private static void DropBoth(SampleLesson lesson, int i)
    {
        lesson.Drop($"break-{i}");
        lesson.Drop($"break-text-{i}");
    }
}
