using AlgoAcademy.Documents.Lessons;
using AlgoAcademy.Documents.Lessons.Rules;

namespace AlgoAcademy.Documents.Tests.Lessons;

public sealed class LessonSkeletonTests
{
    // What an author must still write; everything else is right from the start.
    private static readonly string[] s_toWrite =
        ["unfinished", "depth", "claims", "plots", "citations", "diagrams", "abbreviations", "parameters", "metadata", "links", "data", "honesty", "headings"];

    private static readonly Notebook s_skeleton = LessonSkeleton.Of(SampleLesson.Shelf.Lessons["L02"], "A module", SampleLesson.Shelf);

    [Fact]
    public void A_skeleton_has_every_part_in_order()
    {
        var findings = LessonCheck.Check(new Lesson(SampleLesson.File, s_skeleton), SampleLesson.Shelf);

        Assert.All(findings, finding => Assert.Contains(finding.Rule, s_toWrite));
        Assert.True(findings.Count(finding => finding.Rule == "unfinished") >= 15);
    }

    [Fact]
    public void A_skeleton_is_in_canonical_form_and_reads_back()
    {
        var text = NotebookWriter.Source(s_skeleton);

        Assert.Empty(NotebookLint.Check(text, "L02.ipynb"));
        Assert.Equal(text, NotebookWriter.Source(NotebookReader.Read(text, "L02.ipynb")));
    }

    [Fact]
    public void Each_part_of_the_standard_is_said_to_be_written_once_it_is()
    {
        var first = s_skeleton.Cells.Select((cell, at) => (cell, at)).First(one => one.cell.Source.Contains(LessonSkeleton.ToWrite, StringComparison.Ordinal));
        var rule = new UnfinishedRule();
        var before = rule.Check(new Lesson(SampleLesson.File, s_skeleton), SampleLesson.Shelf).Count();
        var written = s_skeleton with { Cells = [.. s_skeleton.Cells.Select((cell, at) => at == first.at ? cell with { Source = "Done." } : cell)] };

        Assert.Equal(before - 1, rule.Check(new Lesson(SampleLesson.File, written), SampleLesson.Shelf).Count());
    }

    [Fact]
    public void Pictures_that_are_drawn_stand_in_the_skeleton_and_the_others_are_to_do()
    {
        var formula = s_skeleton.Cells.Single(cell => cell.Id == "formula").Source;
        Assert.Contains("![Picture a](../../diagrams/M01/D02a.svg)", formula, StringComparison.Ordinal);

        var undrawn = LessonSkeleton.Of(SampleLesson.Shelf.Lessons["L02"], "A module", SampleLesson.Shelf with { Diagrams = new Dictionary<string, ShelfDiagram>() });
        Assert.Contains("[to write: diagram D02a", undrawn.Cells.Single(cell => cell.Id == "formula").Source, StringComparison.Ordinal);
    }
}
