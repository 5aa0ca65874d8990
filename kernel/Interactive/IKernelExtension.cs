namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What a package implements in an assembly under <c>interactive-extensions/dotnet</c> to prepare a session that has just
/// loaded it, for example by registering how its types look.
/// </summary>
public interface IKernelExtension
{
    /// <summary>Called once, after the package is loaded and before the code of the cell that asked for it.</summary>
    /// <param name="kernel">The session's kernel, <see cref="Kernel.Root"/>.</param>
    Task OnLoadAsync(Kernel kernel);
}
