using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Puts a backup in the place of a shop's database and keys. A shop that runs is left alone, and so is a database that has
/// seen more than the backup, unless its owner says so; what was there before is kept beside it. After the next start the
/// reconcile asks the payment provider for everything since the backup (C5).
/// </summary>
public sealed class RestoreShop(ShopFolders folders, ShopDb db, TimeProvider clock)
{
    /// <summary>Restores.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="replaceNewer">Whether a database that has seen more than the backup may be replaced.</param>
    /// <param name="cancellation">Stops the work; what is there stays whole.</param>
    public async Task<BackupResult> RunAsync(string file, bool replaceNewer, CancellationToken cancellation)
    {
        using var running = ShopLock.TryTake(folders);
        if (running is null)
            return new BackupResult.Refused($"The shop in {folders.Root} is running: stop it first.");
        if (!File.Exists(file))
            return new BackupResult.Refused($"There is no file {file}.");
        var incoming = folders.Database + ".incoming";
        try
        {
            await using var zip = await OpenAsync(file, cancellation);
            if (zip is null || await NoteAsync(zip, cancellation) is not { } note || zip.GetEntry(BackupNote.Database) is not { } database)
                return new BackupResult.Refused($"{file} is no backup of a shop.");
            BackupShop.CreatePrivate(incoming);
            await database.ExtractToFileAsync(incoming, overwrite: true, cancellation);
            if (await FaultAsync(note, incoming, replaceNewer, cancellation) is { } fault)
                return new BackupResult.Refused(fault);
            var aside = Aside();
            await KeysAsync(zip, cancellation);
            File.Move(incoming, folders.Database);
            return new BackupResult.Done(note, aside);
        }
        finally
        {
            foreach (var left in new[] { incoming, incoming + "-wal", incoming + "-shm" })
                File.Delete(left);
        }
    }

    private static async Task<ZipArchive?> OpenAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await ZipFile.OpenReadAsync(file, cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<BackupNote?> NoteAsync(ZipArchive zip, CancellationToken cancellation)
    {
        if (zip.GetEntry(BackupNote.Entry) is not { } entry)
            return null;
        await using var json = await entry.OpenAsync(cancellation);
        return BackupNote.Read(json);
    }

    private async Task<string?> FaultAsync(BackupNote note, string incoming, bool replaceNewer, CancellationToken cancellation)
    {
        if (await BackupShop.Sha256Async(incoming, cancellation) != note.DatabaseSha256)
            return "The database in the backup is not the one that was backed up: its SHA-256 differs.";
        if (SqliteFile.Fault(incoming) is { } damage)
            return $"The database in the backup is damaged: {damage}";
        if (note.Migrations.Except(db.Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            return $"The backup has the migration '{unknown}', which this version does not know: restore it with the version that wrote it, or a newer one.";
        if (replaceNewer || !File.Exists(folders.Database))
            return null;
        if (SqliteFile.Fault(folders.Database) is not null)
            return null;
        return SqliteFile.LastWritten(folders.Database) is { } last && (note.LastWrittenAt is null || last > note.LastWrittenAt)
            ? string.Create(CultureInfo.InvariantCulture,
                $"The database in {folders.Root} has seen more (until {last:u}) than the backup of {note.TakenAt:u}: say --replace to put the backup in its place all the same.")
            : null;
    }

    private string? Aside()
    {
        if (!File.Exists(folders.Database))
            return null;
        var aside = string.Create(CultureInfo.InvariantCulture, $"{folders.Database}.before-{clock.GetUtcNow():yyyyMMdd'T'HHmmss}");
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(folders.Database + suffix))
                File.Move(folders.Database + suffix, aside + suffix, overwrite: true);
        }

        return aside;
    }

    // Keys are added, never taken away: a session that began after the backup may go on.
    private async Task KeysAsync(ZipArchive zip, CancellationToken cancellation)
    {
        foreach (var key in zip.Entries.Where(entry => entry.FullName.StartsWith(BackupNote.Keys, StringComparison.Ordinal) && entry.Name.Length > 0))
        {
            var path = Path.Combine(folders.Keys, Path.GetFileName(key.Name));
            BackupShop.CreatePrivate(path);
            await key.ExtractToFileAsync(path, overwrite: true, cancellation);
        }
    }
}
