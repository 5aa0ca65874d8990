namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>At least four sources, two of them papers, each in the bibliography with an address that the text gives too.</summary>
public sealed class CitationRule : LessonRule
{
    private const int Fewest = 4;
    private const int FewestPapers = 2;

    /// <inheritdoc/>
    public override string Name => "citations";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(shelf);
        var keys = lesson.Metadata.Citations;
        if (keys.Count < Fewest)
            yield return lesson.Fault(Name, $"must cite at least {Fewest} sources; metadata.academy.citations names {keys.Count}.");
        var papers = keys.Count(key => shelf.Sources.TryGetValue(key, out var source) && source.Kind is "article" or "inproceedings");
        if (papers < FewestPapers)
            yield return lesson.Fault(Name, $"must cite at least {FewestPapers} papers; had {papers}.");
        var prose = string.Join('\n', lesson.Prose.Select(one => one.Cell.Source));
        foreach (var key in keys)
        {
            if (!shelf.Sources.TryGetValue(key, out var source))
                yield return lesson.Fault(Name, $"cites '{key}', which notebooks/references.bib does not have.");
            else if (source.Address.Length == 0)
                yield return lesson.Fault(Name, $"cites '{key}', whose entry in notebooks/references.bib has neither doi nor url.");
            else if (!prose.Contains(source.Address, StringComparison.OrdinalIgnoreCase))
                yield return lesson.Fault(Name, $"cites '{key}' in its metadata, but no cell links to {source.Address}.");
        }
    }
}
