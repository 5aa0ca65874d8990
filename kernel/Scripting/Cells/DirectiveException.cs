namespace AlgoAcademy.Scripting.Cells;

/// <summary>A directive that cannot be understood; the message names cell, line and remedy. Nothing of the cell has run.</summary>
internal sealed class DirectiveException(string message) : Exception(message);
