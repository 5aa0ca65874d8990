namespace AlgoAcademy.Jupyter;

/// <summary>Where Jupyter keeps a user's kernelspecs.</summary>
public static class JupyterDataDirectory
{
    /// <summary>
    /// The variable JUPYTER_DATA_DIR, else the operating system's place: %APPDATA%\jupyter, ~/Library/Jupyter, or
    /// $XDG_DATA_HOME/jupyter which is ~/.local/share/jupyter by default.
    /// </summary>
    public static string OfUser() => Of(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    internal static string Of(Func<string, string?> variable, string home)
    {
        if (variable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen)
            return Path.GetFullPath(chosen);
        if (OperatingSystem.IsWindows())
            return Path.Combine(variable("APPDATA") is { Length: > 0 } roaming ? roaming : Path.Combine(home, "AppData", "Roaming"), "jupyter");
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Jupyter");
        var data = variable("XDG_DATA_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(home, ".local", "share");
        return Path.Combine(data, "jupyter");
    }
}
