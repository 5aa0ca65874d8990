using System.IO.Compression;
using System.Security.Cryptography;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>
/// Package files unpacked by content: <c>packages/id/version/first 16 hex digits of the file's SHA-256/</c>. A library
/// rebuilt under the same version gets a new folder, so that nobody ever runs yesterday's build, as the global packages
/// folder would have it.
/// </summary>
internal sealed class PackageStore(string cacheDirectory)
{
    /// <summary>Returns the folder with the package's content, unpacking it if nobody has.</summary>
    public string Unpack(string packageFile, string id, string version)
    {
        using var file = File.Open(packageFile, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file))[..16];
        var folder = Path.Combine(cacheDirectory, "packages", id.ToLowerInvariant(), version.ToLowerInvariant(), hash);
        if (Directory.Exists(folder)) return folder;
        file.Position = 0;
        var temporary = $"{folder}.{Guid.NewGuid():N}.tmp";
        try
        {
            // ExtractToDirectory refuses entries that point outside of the folder.
            Directory.CreateDirectory(temporary);
            using (var archive = new ZipArchive(file, ZipArchiveMode.Read)) archive.ExtractToDirectory(temporary);
            MoveInPlace(temporary, folder);
            return folder;
        }
        catch (InvalidDataException e)
        {
            throw new RestoreException($"{packageFile} is not a readable package (zip): {e.Message} Download or build it again.", e);
        }
        catch (IOException e) when (e is not FileNotFoundException && !Directory.Exists(folder))
        {
            throw new RestoreException($"{packageFile} could not be unpacked to {folder}: {e.Message}", e);
        }
        finally
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Makes a finished folder visible under its name at once; if another kernel was faster, its copy is as good.</summary>
    public static void MoveInPlace(string temporary, string folder)
    {
        try
        {
            Directory.Move(temporary, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(temporary, recursive: true);
        }
    }
}
