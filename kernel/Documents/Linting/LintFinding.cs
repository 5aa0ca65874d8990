namespace AlgoAcademy.Documents;

/// <summary>A rule of notebooks in git that a file breaks.</summary>
/// <param name="File">The file.</param>
/// <param name="Cell">The cell's position from 0, or null when the whole file is meant.</param>
/// <param name="Rule">The rule's short name, such as "outputs".</param>
/// <param name="Remedy">What is wrong and how to mend it.</param>
public sealed record LintFinding(string File, int? Cell, string Rule, string Remedy)
{
    /// <summary>One line for a terminal; cells count from 1 as in an editor.</summary>
    public override string ToString() => Cell is { } cell
        ? FormattableString.Invariant($"{File}, cell {cell + 1}: {Remedy} [{Rule}]")
        : $"{File}: {Remedy} [{Rule}]";
}
