using AlgoAcademy.Documents.Lessons;

namespace AlgoAcademy.Documents.Tests.Lessons;

/// <summary>Lists and files know each other both ways: a small academy in a folder of its own, broken in one place at a time.</summary>
public sealed class ShelfCheckTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("shelf").FullName;

    public ShelfCheckTests()
    {
        Write("notebooks/catalog.json", """
            {"lessons": [
              {"id": "L01", "slug": "first", "title": "The first", "module": "M01", "order": 1, "level": "beginner", "minutes": 45, "diagrams": ["D01a"], "data": [], "status": "ready"},
              {"id": "L02", "slug": "second", "title": "The second", "module": "M01", "order": 2, "level": "beginner", "minutes": 45, "diagrams": [], "data": [], "status": "planned"}]}
            """);
        Write("diagrams/catalog.json", """{"diagrams": [{"id": "D01a", "lesson": "L01", "alt": "a ladder", "svg": "M01/D01a.svg"}]}""");
        Write("diagrams/M01/D01a.svg", "<svg/>");
        Write("notebooks/references.bib", "@article{a2001,\n  title = {A},\n  doi = {10.1/a}\n}\n");
        Write("notebooks/glossary.md", "| term | key | meaning |\n|---|---|---|\n| Spread | `spread` | ask less bid |\n");
        Write("data/sp500-daily/card.json", "{}");
        Write("notebooks/M01-x/L01-first.ipynb", """{"cells": [], "metadata": {"academy": {"id": "L01", "concepts": ["spread"], "citations": ["a2001"]}}, "nbformat": 4, "nbformat_minor": 5}""");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Lists_and_files_that_agree_have_no_findings() => Assert.Empty(Check());

    [Fact]
    public void The_lists_are_read_as_they_are_written()
    {
        var shelf = ShelfReader.Read(_root);

        Assert.Equal(("The second", 2, "planned"), (shelf.Lessons["L02"].Title, shelf.Lessons["L02"].Order, shelf.Lessons["L02"].Status));
        Assert.Equal(new ShelfDiagram("L01", "a ladder", "M01/D01a.svg"), shelf.Diagrams["D01a"]);
        Assert.Equal(new ShelfSource("article", "10.1/a"), shelf.Sources["a2001"]);
        Assert.Equal("Spread", shelf.Glossary["spread"]);
        Assert.Equal(["sp500-daily"], shelf.Data);
    }

    [Fact]
    public void A_ready_lesson_without_a_file_is_found()
    {
        File.Delete(Path.Combine(_root, "notebooks/M01-x/L01-first.ipynb"));

        Assert.Contains(Check(), finding => finding.ToString() == "notebooks/catalog.json: L01 is 'ready', and there is no M01-…/L01-first.ipynb. [shelf]");
    }

    [Theory]
    [InlineData("notebooks/M01-x/L09-ninth.ipynb", "is no lesson of notebooks/catalog.json")]
    [InlineData("notebooks/M01-x/L02-second.ipynb", "calls L02 'planned'")]
    [InlineData("notebooks/M02-y/L02-second.ipynb", "must lie in the folder of M01")]
    public void A_notebook_the_catalogue_does_not_expect_is_found(string file, string said)
    {
        Write(file, """{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");

        Assert.Contains(Check(), finding => finding.File == file && finding.Remedy.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_diagram_without_a_file_or_a_lesson_is_found()
    {
        Write("diagrams/catalog.json", """{"diagrams": [{"id": "D02a", "lesson": "L02", "alt": "x", "svg": "M01/D02a.svg"}]}""");

        var findings = Check().Select(finding => finding.Remedy).ToList();

        Assert.Contains(findings, remedy => remedy.Contains("run `academy diagrams render D02a`", StringComparison.Ordinal));
        Assert.Contains(findings, remedy => remedy.Contains("D02a belongs to 'L02', whose entry in notebooks/catalog.json does not name it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_and_a_word_that_no_lesson_uses_are_found()
    {
        Write("notebooks/M01-x/L01-first.ipynb", """{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");

        Assert.Equal(["'a2001' is cited by no lesson.", "'spread' is a concept of no lesson."], Check().Select(finding => finding.Remedy));
    }

    [Fact]
    public void A_list_that_is_missing_or_no_json_is_named()
    {
        Write("diagrams/catalog.json", "{");
        Assert.StartsWith("diagrams/catalog.json must be JSON", Assert.Throws<NotebookFormatException>(() => ShelfReader.Read(_root)).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(_root, "notebooks/glossary.md"));
        Write("diagrams/catalog.json", "{}");
        Assert.Equal("notebooks/glossary.md is missing: lessons refer to it.", Assert.Throws<NotebookFormatException>(() => ShelfReader.Read(_root)).Message);
    }

    private IReadOnlyList<LintFinding> Check() => ShelfCheck.Check(_root, ShelfReader.Read(_root));

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
