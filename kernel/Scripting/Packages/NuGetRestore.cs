using AlgoAcademy.Scripting.Packages.Direct;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>
/// Restores packages through the SDK, once per distinct request: the result is kept in
/// <c>restores/key/</c> and serves every later session, also offline, as long as the files it names are there.
/// </summary>
internal sealed class NuGetRestore(string cacheDirectory, TimeProvider time)
{
    private const string ProjectName = "notebook.csproj";
    private static readonly TimeSpan FloatingStaysFor = TimeSpan.FromHours(24);

    /// <summary>The result of an earlier restore of the same input, or null when there is none to rely on.</summary>
    public IReadOnlyList<ResolvedPackage>? FromCache(RestoreInput input) => Read(input, ignoreAge: false);

    /// <summary>Restores now.</summary>
    /// <exception cref="RestoreException">A package cannot be had.</exception>
    public async Task<RestoreResult> RunAsync(RestoreInput input, CancellationToken cancellationToken)
    {
        var folder = FolderOf(input);
        var temporary = $"{folder}.{Guid.NewGuid():N}.tmp";
        Directory.CreateDirectory(temporary);
        try
        {
            var project = Path.Combine(temporary, ProjectName);
            RestoreProject.Write(project, input);
            var (exitCode, text) = await DotnetCommand.RunAsync(["restore", project, "--nologo", "-v", "quiet"], temporary, cancellationToken);
            var messages = AssetsFile.ReadMessages(AssetsOf(temporary));
            if (exitCode != 0)
            {
                return Read(input, ignoreAge: true) is { } earlier
                    ? new RestoreResult(earlier, [])
                    : throw RestoreFailure.Explain(input, messages, text);
            }

            var packages = AssetsFile.ReadPackages(AssetsOf(temporary));
            if (Read(input, ignoreAge: false) is null && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            RaisedIn(input).Learn(AssetsOf(temporary));
            PackageStore.MoveInPlace(temporary, folder);
            return new RestoreResult(packages, messages);
        }
        finally
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>The versions that restores from the same sources had to raise.</summary>
    public RaisedVersions RaisedIn(RestoreInput input) => new(Path.Combine(cacheDirectory, "restores", $"{input.SourcesKey()}.raised.txt"), time);

    private IReadOnlyList<ResolvedPackage>? Read(RestoreInput input, bool ignoreAge)
    {
        var assets = AssetsOf(FolderOf(input));
        if (!File.Exists(assets)) return null;
        var age = time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(assets);
        if (input.IsFloating && age > FloatingStaysFor && !ignoreAge) return null;
        var packages = AssetsFile.ReadPackages(assets);
        return packages.All(p => p.IsIntact) ? packages : null;
    }

    private string FolderOf(RestoreInput input) => Path.Combine(cacheDirectory, "restores", input.Key());

    private static string AssetsOf(string folder) => Path.Combine(folder, "obj", "project.assets.json");
}
