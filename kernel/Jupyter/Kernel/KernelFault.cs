using AlgoAcademy.Jupyter.Wire;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Tells a client that the kernel, not the user's code, could not do what was asked.</summary>
internal static class KernelFault
{
    /// <summary>The error of a reply.</summary>
    public static CellError Of(Exception exception) => exception is WireFormatException
        ? new CellError("InvalidRequest", exception.Message, [])
        : new CellError("KernelFault", $"The kernel failed: {exception.Message} Please report this.", [.. exception.ToString().Split('\n')]);
}
