using System.IO.Compression;
using System.Security.Cryptography;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Backs up a shop on SQLite while it runs: the database as it is at one moment, checked, and the keys of cookies and links.
/// Not the bundles: they never change under their names, so any copy of their folder will do. The file holds password hashes
/// and keys: it is readable by its owner only, and belongs where no stranger reaches it.
/// </summary>
public sealed class BackupShop(ShopFolders folders, TimeProvider clock)
{
    /// <summary>Writes the backup; a file that is there is never written over.</summary>
    public async Task<BackupResult> RunAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(folders.Database))
            return new BackupResult.Refused($"There is no database at {folders.Database}.");
        if (File.Exists(file))
            return new BackupResult.Refused($"{file} is there already; name a new file.");

        // Beside the file it becomes: a rename is whole or not at all.
        var (part, copy) = (file + ".part", file + ".db");
        try
        {
            CreatePrivate(copy);
            SqliteFile.Copy(folders.Database, copy);
            if (SqliteFile.Fault(copy) is { } fault)
                return new BackupResult.Refused($"The database is damaged, so that its copy is no backup: {fault}");
            var note = new BackupNote(clock.GetUtcNow(), SqliteFile.Migrations(copy), await Sha256Async(copy, cancellation), SqliteFile.LastWritten(copy));
            await using (var zip = new ZipArchive(CreatePrivate(part, keepOpen: true)!, ZipArchiveMode.Create))
            {
                await zip.CreateEntryFromFileAsync(copy, BackupNote.Database, cancellation);
                foreach (var key in Directory.GetFiles(folders.Keys, "*.xml").Order(StringComparer.Ordinal))
                    await zip.CreateEntryFromFileAsync(key, BackupNote.Keys + Path.GetFileName(key), cancellation);
                await using var entry = await zip.CreateEntry(BackupNote.Entry).OpenAsync(cancellation);
                await entry.WriteAsync(note.ToJson(), cancellation);
            }

            File.Move(part, file);
            return new BackupResult.Done(note);
        }
        finally
        {
            foreach (var left in new[] { part, copy, copy + "-wal", copy + "-shm" })
                File.Delete(left);
        }
    }

    internal static async Task<string> Sha256Async(string path, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }

    internal static FileStream? CreatePrivate(string path, bool keepOpen = false)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var made = new FileStream(path, options);
        if (keepOpen)
            return made;
        made.Dispose();
        return null;
    }
}
