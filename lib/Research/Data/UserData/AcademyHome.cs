namespace AlgoAcademy.Research;

/// <summary>The learner's own folder: <c>$ACADEMY_HOME</c>, else <c>~/.academy</c>. Looked up at each use.</summary>
internal static class AcademyHome
{
    public static string Folder => Environment.GetEnvironmentVariable("ACADEMY_HOME") is { } chosen && !string.IsNullOrWhiteSpace(chosen)
        ? chosen
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".academy");
}
