namespace AlgoAcademy.Bundles;

/// <summary>The packages a bundle needs to run on a machine that never saw the repository.</summary>
/// <param name="Research">The library of the lessons.</param>
/// <param name="Cli">The kernel and runner.</param>
/// <param name="Bots">The library of bots; null in a bundle without bots.</param>
internal sealed record ProductPackages(PackageFile Research, PackageFile Cli, PackageFile? Bots)
{
    /// <summary>All of them.</summary>
    public IEnumerable<PackageFile> All => Bots is null ? [Research, Cli] : [Research, Cli, Bots];

    /// <summary>Finds the packages of a folder.</summary>
    public static ProductPackages Find(string folder, BundleKind kind, List<string> faults) => new(
        FindOne(folder, "AlgoAcademy.Research", faults),
        FindOne(folder, "AlgoAcademy.Cli", faults),
        kind == BundleKind.Bot ? FindOne(folder, "AlgoAcademy.Bots", faults) : null);

    private static PackageFile FindOne(string folder, string id, List<string> faults)
    {
        var found = Directory.Exists(folder) ? Directory.GetFiles(folder, id + ".*.nupkg") : [];
        if (found.Length == 1 && BundleVersion.TryParse(Path.GetFileNameWithoutExtension(found[0])[(id.Length + 1)..], out var version, out _))
            return new PackageFile(found[0], version, Sha256Text.Of(File.ReadAllBytes(found[0])));
        faults.Add($"{folder} must hold exactly one package {id}.<version>.nupkg; found {found.Length}. Pack it first (dotnet pack).");
        return PackageFile.None;
    }
}
