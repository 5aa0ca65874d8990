namespace AlgoAcademy.Bundles;

/// <summary>The two packages a bundle needs to run on a machine that never saw the repository.</summary>
internal sealed record ModulePackages(PackageFile Research, PackageFile Cli)
{
    /// <summary>Finds the packages of a folder.</summary>
    public static ModulePackages Find(string folder, List<string> faults)
    {
        var research = FindOne(folder, "AlgoAcademy.Research", faults);
        var cli = FindOne(folder, "AlgoAcademy.Cli", faults);
        return new ModulePackages(research, cli);
    }

    private static PackageFile FindOne(string folder, string id, List<string> faults)
    {
        var found = Directory.Exists(folder) ? Directory.GetFiles(folder, id + ".*.nupkg") : [];
        if (found.Length == 1 && BundleVersion.TryParse(Path.GetFileNameWithoutExtension(found[0])[(id.Length + 1)..], out var version, out _))
            return new PackageFile(found[0], version, Sha256Text.Of(File.ReadAllBytes(found[0])));
        faults.Add($"{folder} must hold exactly one package {id}.<version>.nupkg; found {found.Length}. Pack it first (dotnet pack).");
        return PackageFile.None;
    }
}
