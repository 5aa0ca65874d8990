using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Displays;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting.Magics;

/// <summary>What a magic works with while its cell runs.</summary>
/// <param name="Session">What the session's cells share.</param>
/// <param name="Displays">What the cell shows.</param>
/// <param name="Code">Runs C#.</param>
/// <param name="Running">The running cell.</param>
/// <param name="Place">The cell and the folder its paths are relative to.</param>
internal sealed record MagicContext(SessionParts Session, CellDisplays Displays, CodeRun Code, KernelInvocationContext Running, CellPlace Place)
{
    /// <summary>A fault of a call, told with the cell and line.</summary>
    public DirectiveException Fault(MagicCall call, string code, string problem) => DirectiveException.At(Place.Name, call.Line, code, problem);
}
