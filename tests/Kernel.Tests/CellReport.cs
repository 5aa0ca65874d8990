namespace AlgoAcademy.Kernel.Tests;

/// <summary>A cell of the corpus that did not show what its author expects.</summary>
/// <param name="Place">Notebook and cell.</param>
/// <param name="Code">The cell.</param>
/// <param name="Expected">What was expected of it.</param>
/// <param name="Got">What it showed.</param>
/// <param name="Differences">What differs, in words.</param>
public sealed record CellReport(string Place, string Code, string Expected, string Got, IReadOnlyList<string> Differences)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"""
        === {Place}: {string.Join("; ", Differences)}
        {Code}
        --- expected
        {Expected}
        --- got
        {Got}
        """;
}
