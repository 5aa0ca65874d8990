namespace AlgoAcademy.Jupyter;

/// <summary>What a kernelspec says.</summary>
public sealed record KernelSpecOptions
{
    /// <summary>The name nearly all C# notebooks carry in their metadata.</summary>
    public const string DefaultName = ".net-csharp";

    /// <summary>The command line; must contain Jupyter's placeholder <c>{connection_file}</c>.</summary>
    public required IReadOnlyList<string> CommandLine { get; init; }

    /// <summary>The version written into the spec, by which a later one knows it as ours.</summary>
    public required string Version { get; init; }

    /// <summary>The spec's folder name: letters, digits, '.', '-' and '_'.</summary>
    public string Name { get; init; } = DefaultName;

    /// <summary>What front ends show in their list of kernels.</summary>
    public string DisplayName { get; init; } = ".NET (C#)";

    /// <summary>A plotly.js bundle to be copied beside the spec so that charts are interactive without a network; null for none.</summary>
    public string? PlotlyScriptPath { get; init; }

    /// <summary>Whether a spec of the same name that is not ours is replaced.</summary>
    public bool Force { get; init; }
}
