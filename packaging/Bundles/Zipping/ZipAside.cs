using System.Security.Cryptography;

namespace AlgoAcademy.Bundles;

/// <summary>Writes a zip beside its place and renames it once it is whole: nobody ever sees half of it.</summary>
internal static class ZipAside
{
    /// <summary>Writes the files to a path, replacing what lies there; SHA-256 and length of the zip.</summary>
    public static (string Sha256, long Size) Write(string outputPath, IEnumerable<(string Path, byte[] Bytes, bool Executable)> files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(outputPath))!);
        var aside = $"{outputPath}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.part";
        try
        {
            using var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite);
            ZipWriter.Write(stream, files);
            stream.Flush(flushToDisk: true);
            stream.Position = 0;
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
            var size = stream.Length;
            stream.Dispose();
            File.Move(aside, outputPath, overwrite: true);
            return (sha256, size);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
