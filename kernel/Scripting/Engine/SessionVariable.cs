namespace AlgoAcademy.Scripting.Engine;

/// <summary>A variable that a cell has declared and that later cells see.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Value">The value it has now.</param>
internal sealed record SessionVariable(string Name, Type Type, object? Value);
