using System.Security;
using System.Text.Json;

namespace AlgoAcademy.Research;

/// <summary>
/// Which exercises were passed: a small file in the learner's home (<c>~/.academy/progress.json</c>, or <c>$ACADEMY_HOME</c>).
/// It holds exercise ids, counts and times in UTC; no name, no answer, and it is sent nowhere.
/// Where it cannot be written the lesson goes on: <see cref="Record"/> returns the reason instead of throwing.
/// </summary>
public sealed class ProgressFile(string folder, TimeProvider clock)
{
    private const string FileName = "progress.json";

    /// <summary>The progress file of the current user; the folder is looked up at each use.</summary>
    public static ProgressFile Default => new(AcademyHome.Folder, TimeProvider.System);

    /// <summary>Full path of the file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, FileName);

    /// <summary>The standing of each exercise tried so far; empty if the file is missing, unreadable or damaged.</summary>
    public IReadOnlyDictionary<string, ExerciseProgress> Read()
    {
        try
        {
            return ReadOrThrow();
        }
        catch (Exception error) when (IsTrouble(error))
        {
            return new Dictionary<string, ExerciseProgress>(StringComparer.Ordinal);
        }
    }

    /// <summary>
    /// Notes an attempt. Unattempted and unknown exercises leave no trace; an exercise once passed stays passed.
    /// </summary>
    /// <returns>Null when noted; otherwise why the progress could not be kept.</returns>
    public string? Record(string exerciseId, CheckVerdict verdict)
    {
        if (verdict is CheckVerdict.NotAttempted or CheckVerdict.UnknownExercise) return null;
        try
        {
            Directory.CreateDirectory(folder);
            using var turn = WaitForTurn();
            var all = ReadOrStartAgain();
            var before = all.GetValueOrDefault(exerciseId) ?? new ExerciseProgress(0, PassedAt: null);
            var passedAt = before.PassedAt ?? (verdict == CheckVerdict.Passed ? clock.GetUtcNow() : null);
            all[exerciseId] = new ExerciseProgress(before.Attempts + 1, passedAt);
            Write(all);
            return null;
        }
        catch (Exception error) when (IsTrouble(error))
        {
            return $"progress not saved: {error.Message}";
        }
    }

    private Dictionary<string, ExerciseProgress> ReadOrStartAgain()
    {
        try
        {
            return ReadOrThrow();
        }
        catch (JsonException)
        {
            // Keep what cannot be read: the learner may still want to mend it by hand.
            File.Move(Path, Path + ".damaged", overwrite: true);
            return new Dictionary<string, ExerciseProgress>(StringComparer.Ordinal);
        }
    }

    private Dictionary<string, ExerciseProgress> ReadOrThrow()
    {
        if (!File.Exists(Path)) return new Dictionary<string, ExerciseProgress>(StringComparer.Ordinal);
        var state = JsonSerializer.Deserialize(File.ReadAllText(Path), ProgressJson.Default.ProgressState);
        return new Dictionary<string, ExerciseProgress>(state?.Exercises ?? [], StringComparer.Ordinal);
    }

    private void Write(Dictionary<string, ExerciseProgress> all)
    {
        var state = new ProgressState(1, new SortedDictionary<string, ExerciseProgress>(all, StringComparer.Ordinal));
        // Written aside and moved: a crash leaves the old file or the new one, never half of one.
        var aside = Path + ".new";
        File.WriteAllText(aside, JsonSerializer.Serialize(state, ProgressJson.Default.ProgressState) + "\n");
        File.Move(aside, Path, overwrite: true);
    }

    /// <summary>Two notebooks may run at once: whoever holds the lock file writes, the other waits up to a second.</summary>
    private FileStream WaitForTurn()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 50 && Directory.Exists(folder))
            {
                Thread.Sleep(20);
            }
        }
    }

    private static bool IsTrouble(Exception error) =>
        error is IOException or UnauthorizedAccessException or SecurityException or JsonException or NotSupportedException or ArgumentException;
}
