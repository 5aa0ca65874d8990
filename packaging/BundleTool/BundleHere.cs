using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary>The unpacked bundle somebody stands in when no path is named.</summary>
internal static class BundleHere
{
    public const string Description = "Default: the unpacked bundle around this folder.";

    /// <summary>The path that was named; without one the nearest folder, this one or above it, that is an unpacked bundle.</summary>
    /// <exception cref="DirectoryNotFoundException">None is; the message says what to do.</exception>
    public static string Or(string? named, string start)
    {
        if (named is not null)
            return named;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (new[] { Manifest.FileName, Manifest.SignatureFileName }.All(file => File.Exists(Path.Combine(folder.FullName, file))))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException(
            $"Neither {start} nor a folder above it is an unpacked bundle (with {Manifest.FileName} and {Manifest.SignatureFileName}). Go into one, or name a bundle's zip or folder.");
    }
}
