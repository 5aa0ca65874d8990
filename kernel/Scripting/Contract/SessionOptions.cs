namespace AlgoAcademy.Scripting;

/// <summary>What a session needs to know about the place it runs in.</summary>
public sealed record SessionOptions
{
    /// <summary>The notebook's folder: base of relative paths and start of the search for nuget.config. Absolute.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Where restored package lists and unpacked local packages are kept between sessions. Absolute.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>Whether tracebacks carry ANSI colours.</summary>
    public bool UseColor { get; init; } = true;

    /// <summary>
    /// Reads the cells of a notebook for <c>#!import</c>: the path in, the cells out, markdown among them. Null where the host knows
    /// no notebooks; then <c>#!import</c> takes only .dib files and files of code.
    /// </summary>
    /// <remarks>May throw <see cref="FormatException"/> with one clear line when the file is no notebook.</remarks>
    public Func<string, IReadOnlyList<CellSource>>? ReadNotebook { get; init; }

    /// <summary>Name and version of the program that runs the session, for <c>#!about</c>.</summary>
    public string Host { get; init; } = "AlgoAcademy";

    /// <summary>Called after every cell, on the thread that ran it; must not throw.</summary>
    public Action? CellEnded { get; init; }
}
