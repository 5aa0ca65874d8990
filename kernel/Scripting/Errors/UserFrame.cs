namespace AlgoAcademy.Scripting.Errors;

/// <summary>A place in the notebook's own code, or in a package it has loaded.</summary>
/// <param name="Text">How it is told.</param>
/// <param name="Cell">The cell, or null in a package.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record UserFrame(string Text, string? Cell = null, int Line = 0);
