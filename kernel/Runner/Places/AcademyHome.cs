namespace AlgoAcademy.Runner.Places;

/// <summary>The user's own folder for caches and progress: <c>$ACADEMY_HOME</c>, else <c>~/.academy</c>.</summary>
public static class AcademyHome
{
    /// <summary>Absolute path of the folder; it may not exist yet.</summary>
    public static string Folder =>
        Environment.GetEnvironmentVariable("ACADEMY_HOME") is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".academy");

    /// <summary>Where sessions keep restored package lists and unpacked local packages.</summary>
    public static string Cache => Path.Combine(Folder, "cache");
}
