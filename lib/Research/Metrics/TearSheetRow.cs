namespace AlgoAcademy.Research;

/// <summary>One line of a tear sheet.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number; fractions, not percent; NaN when undefined.</param>
/// <param name="Text">The number as people read it, with its unit.</param>
public sealed record TearSheetRow(string Name, double Value, string Text);
