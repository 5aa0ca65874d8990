namespace AlgoAcademy.Runner.Places;

/// <summary>What the program's exit code says; documented in docs/how-to/run-lessons.md.</summary>
public static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Success = 0;

    /// <summary>A lesson, a test or a check failed.</summary>
    public const int Failed = 1;

    /// <summary>The call was wrong: unknown verb, lesson, file or option.</summary>
    public const int UserMistake = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
