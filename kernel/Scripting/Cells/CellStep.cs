namespace AlgoAcademy.Scripting.Cells;

/// <summary>One thing a cell does, in the order of its lines: code or content of a language, or a magic.</summary>
internal abstract record CellStep;
