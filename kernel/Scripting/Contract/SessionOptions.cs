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
}
