namespace AlgoAcademy.Bundles;

/// <summary>
/// The names a file may have inside a bundle: those that mean one and the same file on Linux, macOS and Windows.
/// </summary>
/// <remarks>
/// The alphabet is narrow on purpose (ASCII letters, digits and <c>. _ - +</c>, folders parted by <c>/</c>): it leaves
/// no room for absolute paths, <c>..</c>, drive letters, streams, control characters or two spellings of one name,
/// and makes the manifest's JSON canonical without escaping rules.
/// </remarks>
public static class BundlePath
{
    private const int LongestPath = 180;

    private static readonly HashSet<string> DeviceNames = new(
        ["CON", "PRN", "AUX", "NUL", .. Numbered("COM"), .. Numbered("LPT")], StringComparer.OrdinalIgnoreCase);

    /// <summary>Says what is wrong with a path, or null when it may stand in a bundle.</summary>
    public static string? FaultOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length is 0 or > LongestPath)
            return $"must have 1 to {LongestPath} characters";
        if (path.Contains('\\', StringComparison.Ordinal))
            return "must use / between folders, never \\";
        if (path[0] == '/' || (path.Length > 1 && path[1] == ':'))
            return "must be relative to the bundle, not absolute";
        return path.Split('/').Select(FaultOfSegment).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>Refuses a path that may not stand in a bundle.</summary>
    /// <exception cref="ArgumentException">The path breaks a rule; the message names both.</exception>
    public static void Require(string path)
    {
        if (FaultOf(path) is { } fault)
            throw new ArgumentException($"A path in a bundle {fault}; was \"{path}\".", nameof(path));
    }

    private static string? FaultOfSegment(string segment) => segment switch
    {
        "" => "must have a name between two slashes and none at its end",
        "." or ".." => "must not step out of the bundle (. or ..)",
        _ when segment.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-' or '+'))
            => "must be of ASCII letters, digits and . _ - + only",
        _ when segment[^1] == '.' => "must not end a name with a dot (Windows drops it)",
        _ when DeviceNames.Contains(segment.Split('.')[0]) => "must not use a Windows device name",
        _ => null,
    };

    private static IEnumerable<string> Numbered(string device) => Enumerable.Range(1, 9).Select(i => $"{device}{i}");
}
