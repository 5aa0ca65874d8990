using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>The rules a manifest keeps whether it was just composed or read from a stranger's zip.</summary>
internal static class ManifestRules
{
    private static readonly HashSet<string> Reserved =
        new([Manifest.FileName, Manifest.SignatureFileName, Delta.FileName, Delta.SignatureFileName], StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses a manifest that breaks a rule.</summary>
    /// <exception cref="ManifestException">Lists every fault.</exception>
    public static void Check(Manifest manifest)
    {
        var faults = Faults(manifest).ToList();
        if (faults.Count > 0)
            throw new ManifestException("The manifest is not acceptable: " + string.Join(" ", faults));
    }

    private static IEnumerable<string> Faults(Manifest manifest)
    {
        if (!ProductId.IsValid(manifest.Product))
            yield return $"product must be lower-case words joined by hyphens; was \"{manifest.Product}\".";
        if (!SigningKey.IsValidId(manifest.KeyId))
            yield return $"keyId must be lower-case words joined by hyphens; was \"{manifest.KeyId}\".";
        if (manifest.Version.IsPrerelease && manifest.Channel == BundleChannel.Stable)
            yield return $"a pre-release belongs to the preview channel; {manifest.Version} was put into stable.";
        if (manifest.Created.Offset != TimeSpan.Zero || manifest.Created.Ticks % TimeSpan.TicksPerSecond != 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"created must be UTC in whole seconds; was {manifest.Created:O}.");
        if (manifest.Files.Count == 0)
            yield return "a bundle must have at least one file.";
        foreach (var fault in manifest.Files.SelectMany(FaultsOf).Concat(FaultsOfOrder(manifest.Files)))
            yield return fault;
    }

    private static IEnumerable<string> FaultsOf(ManifestFile file)
    {
        if (BundlePath.FaultOf(file.Path) is { } fault)
            yield return $"path {fault}; was \"{file.Path}\".";
        if (Reserved.Contains(file.Path))
            yield return $"\"{file.Path}\" is written by the builder and cannot be listed.";
        if (file.Size < 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"size of {file.Path} must not be negative; was {file.Size}.");
        if (!Sha256Text.IsValid(file.Sha256))
            yield return $"sha256 of {file.Path} must be 64 lower-case hexadecimal digits; was \"{file.Sha256}\".";
    }

    private static IEnumerable<string> FaultsOfOrder(IReadOnlyList<ManifestFile> files)
    {
        for (var i = 1; i < files.Count; i++)
        {
            if (string.CompareOrdinal(files[i - 1].Path, files[i].Path) >= 0)
                yield return $"files must be in ordinal order and each once; {files[i].Path} comes after {files[i - 1].Path}.";
        }

        foreach (var clash in PathClashes.Among(files.Select(f => f.Path)))
            yield return clash;
    }
}
