using System.Runtime.InteropServices;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>cross_input of limit.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct CrossInput
{
    public required nint Open { get; init; }

    public required nint Close { get; init; }

    public required long Count { get; init; }

    public required long Fast { get; init; }

    public required long Slow { get; init; }

    public required double Commission { get; init; }

    public required double Slippage { get; init; }

    public required double Cash { get; init; }

    public required double BarsPerYear { get; init; }
}
