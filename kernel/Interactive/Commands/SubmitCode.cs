namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Asks a kernel to run code.</summary>
/// <param name="code">The code, directives included.</param>
/// <param name="targetKernelName">Its language; null for C#.</param>
public class SubmitCode(string code, string? targetKernelName = null) : KernelCommand(targetKernelName)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;
}
