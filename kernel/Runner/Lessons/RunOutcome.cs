namespace AlgoAcademy.Runner.Lessons;

/// <summary>What became of a run.</summary>
/// <param name="Verdict">The one line to read.</param>
/// <param name="ExitCode">What the program's exit code should say: a constant of <see cref="Places.ExitCode"/>.</param>
/// <param name="NotebookFile">The executed notebook.</param>
/// <param name="PageFile">The HTML page.</param>
public sealed record RunOutcome(string Verdict, int ExitCode, string NotebookFile, string PageFile)
{
    /// <summary>The failing cells' errors as their author should read them; empty when all went well.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What the page shows less well than it could, each with its cell.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
