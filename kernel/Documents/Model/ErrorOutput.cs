namespace AlgoAcademy.Documents;

/// <summary>The error that ended a cell.</summary>
/// <param name="Name">The kind of error, such as the exception's type.</param>
/// <param name="Value">The message.</param>
/// <param name="Traceback">Lines as a terminal shows them, ANSI colours included.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : CellOutput;
