using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Packages;

namespace AlgoAcademy.Scripting.Extensions;

/// <summary>
/// Lets a package that is new to a session introduce itself, after it is loaded and before the cell's code runs: first
/// its compiled extensions, then its notebook (extension.dib). Both usually register how the package's types look. What
/// fails is told and does not stop the cell.
/// </summary>
internal sealed class PackageIntroduction(ExtensionLoader extensions, CodeRun code, CellDisplays displays)
{
    /// <summary>Runs what the package brings for notebooks; most packages bring nothing.</summary>
    public async Task IntroduceAsync(ResolvedPackage package, CancellationToken cancellationToken)
    {
        foreach (var file in package.ExtensionAssemblies)
        {
            if (await code.RunAsync(() => extensions.LoadAsync(file)) is { } fault) Tell(package, fault);
        }

        if (package.ExtensionNotebook is { } notebook) await RunNotebookAsync(package, notebook, cancellationToken);
    }

    // The notebook sees the session; the session does not see its names.
    private async Task RunNotebookAsync(ResolvedPackage package, string file, CancellationToken cancellationToken)
    {
        var name = $"{package.Id}/extension.dib";
        var text = await File.ReadAllTextAsync(file, cancellationToken);
        foreach (var section in ExtensionNotebook.CodeSections(text, name))
        {
            var result = await code.RunAsync(section.Code, name, keep: false);
            if (result.Error is not { } error) continue;
            Tell(package, "\n" + string.Join('\n', error.Traceback));
            return;
        }
    }

    private void Tell(ResolvedPackage package, string fault) =>
        displays.Write(OutputStream.Stderr, $"The extension of {package.Id} {package.Version} failed: {fault.TrimEnd()}\n");
}
