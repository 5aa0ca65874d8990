namespace AlgoAcademy.Research;

/// <summary>One row as ML.NET reads it.</summary>
internal sealed class MlRow
{
    public float[] Features { get; init; } = [];

    public bool Label { get; init; }

    /// <summary>The label as a number, for regressions.</summary>
    public float Target { get; init; }

    public float Weight { get; init; }
}
