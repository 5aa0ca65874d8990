namespace AlgoAcademy.Scripting.Cells;

/// <summary>A magic with its arguments, as a cell calls it.</summary>
/// <param name="Magic">Which one.</param>
/// <param name="Line">Its line in the cell, from 1.</param>
/// <param name="Arguments">The argument of each parameter that is given.</param>
/// <param name="WantsHelp">Whether <c>-h</c> or <c>--help</c> asks for its description instead.</param>
internal sealed record MagicCall(Magic Magic, int Line, IReadOnlyDictionary<string, MagicArgument> Arguments, bool WantsHelp) : CellStep
{
    /// <summary>The lines after a magic that takes content (<c>#!value</c>), up to the next directive.</summary>
    public string Content { get; init; } = "";

    /// <summary>The language of the section that the magic stands in.</summary>
    public string Language { get; init; } = "csharp";
}
