using System.Globalization;
using System.Runtime;

namespace AlgoAcademy.Runner.Places;

/// <summary>
/// Which methods the runtime compiled during an earlier start of a kernel or session: with that list a second core compiles
/// them ahead of the first cell, which then answers in about two thirds of the time (docs/kernel.md, "Start").
/// The record is made by the first start that lives to the end of a cell and belongs to one build of the programs.
/// </summary>
internal static class StartRecord
{
    // What the reply to the first cell takes after the cell itself ended: part of what a client waits for.
    private static readonly TimeSpan Reply = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Outdated = TimeSpan.FromDays(30);

    private static string? _kept;
    private static Task _ending = Task.CompletedTask;

    private static string Folder => Path.Combine(AcademyHome.Cache, "starts");

    // The runtime writes to the file it plays when the process ends, everything the session did included. So each process
    // plays and records a draft of its own: nobody ever reads a half-written record, and only a first cell is recorded.
    private static string Draft => string.Create(CultureInfo.InvariantCulture, $"{_kept}.{Environment.ProcessId}");

    /// <summary>Plays the record of this role, or begins one. To be called first of all in the process.</summary>
    /// <param name="role">What starts: <c>kernel</c> or <c>session</c>.</param>
    public static void Begin(string role)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            _kept = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{role}-{BuildStamp():x}"));
            if (File.Exists(_kept))
                File.Copy(_kept, Draft, overwrite: true);
            ProfileOptimization.SetProfileRoot(Folder);
            ProfileOptimization.StartProfile(Path.GetFileName(Draft));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A home that cannot be written: starts stay slower, and everything that needs the cache says so itself.
            _kept = null;
        }
    }

    /// <summary>Ends playing and recording soon after the first cell; later cells change nothing.</summary>
    public static void CellEnded()
    {
        if (_kept is not { } kept)
            return;
        var draft = Draft;
        _kept = null;
        _ending = KeepAsync(draft, kept);
    }

    /// <summary>At the end of the process: waits for what the first cell set going; without one there is nothing to keep.</summary>
    public static Task EndAsync()
    {
        if (_kept is not null)
            Finish(Draft, null);
        return _ending;
    }

    private static async Task KeepAsync(string draft, string kept)
    {
        await Task.Delay(Reply).ConfigureAwait(false);
        Finish(draft, File.Exists(kept) ? null : kept);
    }

    private static void Finish(string draft, string? kept)
    {
        // Only the end of a profile writes it to its file.
        ProfileOptimization.StartProfile(null);
        try
        {
            if (kept is null)
                File.Delete(draft);
            else
                File.Move(draft, kept);
            var oldest = TimeProvider.System.GetUtcNow().UtcDateTime - Outdated;
            foreach (var file in new DirectoryInfo(Folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < oldest))
                file.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process kept its record at the same moment, or the folder is gone: the next start sees to it.
        }
    }

    private static long BuildStamp() =>
        new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles("*.dll").Max(file => file.LastWriteTimeUtc.Ticks);
}
