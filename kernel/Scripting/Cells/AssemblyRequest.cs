namespace AlgoAcademy.Scripting.Cells;

/// <summary>An assembly a cell asks for with <c>#r "path"</c>.</summary>
/// <param name="Path">File path, or the name of a framework assembly, as written.</param>
/// <param name="Line">One-based line of the directive in the cell.</param>
internal sealed record AssemblyRequest(string Path, int Line);
