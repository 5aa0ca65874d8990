namespace AlgoAcademy.Documents.Parameters;

/// <summary>One value that a notebook lets its reader change.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Type">Its C# type ("int", "DateTime"); for <c>var</c>, the one its value shows.</param>
/// <param name="Value">The C# expression it has in the notebook.</param>
/// <param name="IsConstant">Declared <c>const</c>: a run declares it anew instead of assigning it.</param>
public sealed record Parameter(string Name, string Type, string Value, bool IsConstant);
