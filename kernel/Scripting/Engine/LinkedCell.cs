namespace AlgoAcademy.Scripting.Engine;

/// <summary>A cell loaded and ready to run.</summary>
/// <param name="Start">Starts its code.</param>
/// <param name="Code">The class the cell became, or null when it holds nothing to run.</param>
internal sealed record LinkedCell(Func<Task<object?>> Start, Type? Code);
