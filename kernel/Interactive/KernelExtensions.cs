namespace Microsoft.DotNet.Interactive;

/// <summary>Calls that package extensions make on a kernel.</summary>
public static class KernelExtensions
{
    /// <summary>The kernel of this name or language, or null: there is one, for C#.</summary>
    public static Kernel? FindKernelByName(this Kernel kernel, string name)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return name is "csharp" or "c#" or "C#" or ".NET" ? kernel : null;
    }
}
