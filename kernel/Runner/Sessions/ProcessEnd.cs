using System.Globalization;

namespace AlgoAcademy.Runner.Sessions;

/// <summary>Says in plain words how a process ended that should have gone on.</summary>
internal static class ProcessEnd
{
    /// <summary>The reason, fit for brackets: "stack overflow", "Environment.Exit(3)".</summary>
    /// <param name="exitCode">As the system reports it; on Unix 128 plus the signal.</param>
    /// <param name="lastWords">The end of what the process wrote to standard error itself.</param>
    public static string Describe(int exitCode, string lastWords)
    {
        if (lastWords.Contains("Stack overflow", StringComparison.Ordinal))
            return "stack overflow: a function calls itself without end";
        if (lastWords.Contains("Out of memory", StringComparison.OrdinalIgnoreCase))
            return "out of memory";
        if (After(lastWords, "Process terminated.") is { } failFast)
            return failFast.StartsWith("at ", StringComparison.Ordinal) || failFast.Length == 0 ? "Environment.FailFast" : $"Environment.FailFast: {failFast}";
        if (After(lastWords, "Unhandled exception.") is { } unhandled)
            return $"an exception that nobody caught, on a thread of its own: {unhandled}";
        return exitCode switch
        {
            137 => "killed by the system, most often because memory ran out",
            134 => "aborted by the runtime or a native library",
            139 or unchecked((int)0xC0000005) => "a native library read memory that was not its own",
            _ => string.Create(CultureInfo.InvariantCulture, $"Environment.Exit({exitCode})"),
        };
    }

    /// <summary>The first line of text after a marker, on the marker's line or below; null without the marker.</summary>
    private static string? After(string text, string marker)
    {
        var start = text.IndexOf(marker, StringComparison.Ordinal);
        return start < 0 ? null : text[(start + marker.Length)..].Trim().Split('\n')[0].TrimEnd();
    }
}
