namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>What a kernel needs beside its transport.</summary>
internal sealed record KernelServerOptions
{
    /// <summary>The key that signs messages; empty for none.</summary>
    public required string Key { get; init; }

    /// <summary>Makes the engine; called once, in the background.</summary>
    public required Func<CellEngine> CreateEngine { get; init; }

    /// <summary>Jupyter's terminal. Must be safe from any thread.</summary>
    public required TextWriter Log { get; init; }

    /// <summary>The kernelspec's folder name.</summary>
    public string KernelName { get; init; } = KernelSpecOptions.DefaultName;

    /// <summary>How long no request may come in before the engine is warmed up.</summary>
    public TimeSpan IdleBeforeWarmUp { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Where cells are kept between sessions; null to keep nothing.</summary>
    public string? HistoryFile { get; init; }

    /// <summary>The clock that dates messages.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
