namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Asks the editor to add a cell. No editor listens here: sending it is answered by a <c>CommandFailed</c>.</summary>
/// <param name="kernelName">The language of the cell.</param>
/// <param name="code">Its text.</param>
public class SendEditableCode(string kernelName, string code) : KernelCommand
{
    /// <summary>The language of the cell.</summary>
    public string KernelName { get; } = kernelName;

    /// <summary>The cell's text.</summary>
    public string Code { get; } = code;
}
