namespace AlgoAcademy.Scripting.Magics;

/// <summary>Where a cell's text comes from.</summary>
/// <param name="Name">How errors call the cell.</param>
/// <param name="Folder">What its relative paths start from.</param>
/// <param name="Files">The files that are being imported at this moment, outermost first.</param>
internal sealed record CellPlace(string Name, string Folder, IReadOnlyList<string> Files);
