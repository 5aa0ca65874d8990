namespace AlgoAcademy.BundleTool;

/// <summary>Where an owner's own things lie: trusted keys and the sign-in to the shop.</summary>
internal static class AcademyHome
{
    public const string Description = "$ACADEMY_HOME, else ~/.academy";

    public static string Folder => Environment.GetEnvironmentVariable("ACADEMY_HOME") is { Length: > 0 } home
        ? Path.GetFullPath(home)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".academy");

    /// <summary>Writes a file whole or not at all; one with secrets is for its owner alone.</summary>
    public static void Write(string file, string text, bool secret)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var aside = $"{file}.{Guid.NewGuid():N}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (secret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(aside, options))
            writer.Write(text);
        File.Move(aside, file, overwrite: true);
    }
}
