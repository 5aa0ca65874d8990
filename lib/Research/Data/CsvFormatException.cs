namespace AlgoAcademy.Research;

/// <summary>A CSV file cannot be read as bars; names the file, the line and how to mend it.</summary>
/// <param name="source">File or resource.</param>
/// <param name="line">One-based line, the header being line 1.</param>
/// <param name="problem">What was expected, what was there.</param>
public sealed class CsvFormatException(string source, int line, string problem)
    : FormatException(FormattableString.Invariant($"{source}, line {line}: {problem}"))
{
    /// <summary>One-based line, the header being line 1.</summary>
    public int Line { get; } = line;
}
