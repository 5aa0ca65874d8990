namespace AlgoAcademy.Documents;

/// <summary>Text written to standard output or standard error.</summary>
/// <param name="Name">"stdout" or "stderr".</param>
/// <param name="Text">The text, carriage returns and ANSI colours included.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;
