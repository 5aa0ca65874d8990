namespace AlgoAcademy.Scripting;

/// <summary>Why a cell failed, in the shape of Jupyter's error output.</summary>
/// <param name="Name">Kind of error: an exception's type name, or "CompilationError", "RestoreError", "Interrupted".</param>
/// <param name="Message">One clear line.</param>
/// <param name="Traceback">Lines to show, with the cell's own line numbers; may carry ANSI colours.</param>
public sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback);
