using System.Globalization;
using System.Security.Cryptography;

namespace AlgoAcademy.Bundles;

/// <summary>Compares the files of a bundle with the list its manifest signs.</summary>
internal static class ManifestComparison
{
    /// <summary>Every file that is missing, too many, or changed.</summary>
    public static IEnumerable<Refusal> Differences(Manifest manifest, BundleFiles files)
    {
        var listed = manifest.Files.Select(file => file.Path)
            .Concat([Manifest.FileName, Manifest.SignatureFileName]).ToHashSet(StringComparer.Ordinal);
        foreach (var path in files.Paths.Where(path => !listed.Contains(path)).Order(StringComparer.Ordinal))
            yield return new Refusal(RefusalKind.ExtraFile, path, $"\"{path}\" is not in the manifest of {manifest.Product} {manifest.Version}.");

        foreach (var file in manifest.Files)
        {
            if (!files.Paths.Contains(file.Path))
                yield return new Refusal(RefusalKind.MissingFile, file.Path, $"\"{file.Path}\" is in the manifest of {manifest.Product} {manifest.Version} and missing.");
            else if (DifferenceOf(file, files) is { } difference)
                yield return new Refusal(RefusalKind.ChangedFile, file.Path, $"\"{file.Path}\" {difference}");
        }
    }

    private static string? DifferenceOf(ManifestFile file, BundleFiles files)
    {
        var size = files.SizeOf(file.Path);
        if (size != file.Size)
            return string.Create(CultureInfo.InvariantCulture, $"must have {file.Size} bytes; has {size}.");
        if (files.IsExecutable(file.Path) is { } executable && executable != file.Executable)
            return file.Executable ? "must be executable; it is not." : "must not be executable; it is.";
        try
        {
            using var hash = SHA256.Create();
            using (var sink = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
                files.CopyTo(file.Path, sink);
            var actual = Convert.ToHexStringLower(hash.Hash!);
            return actual == file.Sha256 ? null : $"must have SHA-256 {file.Sha256}; has {actual}.";
        }
        catch (InvalidDataException)
        {
            return "cannot be unpacked: its packed bytes were changed.";
        }
    }
}
