using System.Security.Cryptography;

namespace AlgoAcademy.Bundles;

/// <summary>
/// Unpacks a bundle's zip into a new folder, or refuses it before anything is written. It checks that the zip is
/// harmless; that it is genuine is <see cref="BundleVerifier"/>'s to say.
/// </summary>
public static class SafeUnzip
{
    private const UnixFileMode Plain =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Runnable =
        Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Unpacks a zip file into a folder that does not exist yet or is empty; the folder appears whole or not at all.</summary>
    /// <exception cref="BundleRefusedException">The zip is unsafe or not laid out as bundles are; nothing was written.</exception>
    /// <exception cref="InvalidDataException">A file's packed bytes are damaged; nothing is left behind.</exception>
    /// <exception cref="IOException">The folder holds files already, or cannot be written.</exception>
    public static void Extract(string zipPath, string folder, UnzipLimits? limits = null)
    {
        using var zip = File.OpenRead(zipPath);
        Extract(zip, folder, limits);
    }

    /// <summary>Unpacks a zip in a seekable stream; see the other overload.</summary>
    /// <exception cref="BundleRefusedException">The zip is unsafe or not laid out as bundles are; nothing was written.</exception>
    /// <exception cref="InvalidDataException">A file's packed bytes are damaged; nothing is left behind.</exception>
    /// <exception cref="IOException">The folder holds files already, or cannot be written.</exception>
    public static void Extract(Stream zip, string folder, UnzipLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var package = ZipPackage.Open(zip, limits ?? UnzipLimits.Default);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new IOException($"A bundle must be unpacked into a new or empty folder; {target} holds files.");

        var aside = $"{target}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.part";
        try
        {
            Directory.CreateDirectory(aside);
            foreach (var entry in package.Entries)
                ExtractEntry(package, entry, aside);
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(aside, target);
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    /// <summary>A new file of a bundle below a folder, with the mode the bundle states.</summary>
    internal static FileStream Create(string folder, string path, bool executable)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = executable ? Runnable : Plain;
        return new FileStream(file, options);
    }

    private static void ExtractEntry(ZipPackage package, ZipEntry entry, string folder)
    {
        using var file = Create(folder, entry.Path, entry.IsExecutable);
        package.CopyTo(entry, file);
    }
}
