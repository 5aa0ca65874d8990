using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Shop;

/// <summary>
/// Opens the shop of a clone: what is on sale must be there, so a module without a release is executed, packed and published first.
/// </summary>
public sealed class ShopOpening(AcademyRoot root, string dataFolder)
{
    // The one module that is on sale so far; its version is raised with its lessons.
    private const string Module = "M05";
    private const string Product = "module-5";
    private const string Version = "1.0.0";

    private string[] Place => ["--data", dataFolder, "--environment", "Development"];

    /// <summary>Publishes what is missing, then serves until stopped; returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> serveArguments, CancellationToken cancellationToken)
    {
        var published = await ShopProcess.RunAsync(root, ["releases", "--product", Product, .. Place], cancellationToken).ConfigureAwait(false);
        if (published != ExitCode.Success && await PublishAsync(cancellationToken).ConfigureAwait(false) is var exitCode && exitCode != ExitCode.Success)
            return exitCode;
        return await ShopProcess.RunAsync(root, ["serve", .. Place, .. serveArguments], cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> PublishAsync(CancellationToken cancellationToken)
    {
        var finder = new LessonFinder(root);
        foreach (var lesson in finder.OfModule(Module))
        {
            var notebook = finder.Find(lesson);
            Console.Error.WriteLine($"Executing {Path.GetFileNameWithoutExtension(notebook)} for the bundle …");
            var settings = new RunSettings(notebook, RunSettings.DefaultFolder(root, notebook), TimeSpan.FromMinutes(2));
            var outcome = await new NotebookRun(settings, static _ => { })
                .RunAsync(cancellationToken).ConfigureAwait(false);
            if (outcome.ExitCode == ExitCode.Interrupted)
                throw new OperationCanceledException(outcome.Verdict);
            if (outcome.ExitCode != ExitCode.Success)
                throw new UserMistakeException($"{outcome.Verdict} A lesson that fails is not sold; mend it, then open the shop again.");
        }

        var zip = root.Combine("artifacts", "bundles", $"{Product}-{Version}.zip");
        Directory.CreateDirectory(Path.GetDirectoryName(zip)!);
        var packed = await ShopProcess.RunAsync(
            root, ["pack", "--root", root.Path, "--module", Module, "--version", Version, "--out", zip, .. Place], cancellationToken).ConfigureAwait(false);
        return packed != ExitCode.Success
            ? packed
            : await ShopProcess.RunAsync(
                root, ["publish", "--product", Product, "--version", Version, "--bundle", zip, .. Place], cancellationToken).ConfigureAwait(false);
    }
}
