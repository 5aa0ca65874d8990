namespace AlgoAcademy.Scripting.Cells;

/// <summary>A run of lines of one language. Lines before it are kept as blank ones, so that line numbers are the cell's.</summary>
/// <param name="Language">Canonical name: csharp, html, markdown, javascript, mermaid.</param>
/// <param name="Code">The text, directives blanked out.</param>
internal sealed record CellSection(string Language, string Code) : CellStep;
