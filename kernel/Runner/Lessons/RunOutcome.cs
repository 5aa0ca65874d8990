namespace AlgoAcademy.Runner.Lessons;

/// <summary>What became of a run.</summary>
/// <param name="Verdict">The one line to read.</param>
/// <param name="Succeeded">True when every cell ran to its end.</param>
/// <param name="NotebookFile">The executed notebook.</param>
/// <param name="PageFile">The HTML page.</param>
/// <param name="Detail">The failing cell's error as its author should read it; empty when all went well.</param>
public sealed record RunOutcome(string Verdict, bool Succeeded, string NotebookFile, string PageFile, string Detail);
