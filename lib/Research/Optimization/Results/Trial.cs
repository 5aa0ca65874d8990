namespace AlgoAcademy.Research;

/// <summary>One point that was tried, and what came of it.</summary>
/// <param name="Index">Row in the <see cref="OptimizationResult"/>.</param>
/// <param name="Parameters">The point.</param>
/// <param name="Values">The objectives' values in their order; NaN where undefined.</param>
public sealed record Trial(int Index, ParameterSet Parameters, IReadOnlyList<double> Values)
{
    /// <summary>Value of the first objective.</summary>
    public double Value => Values[0];

    /// <summary>What the values measure, in the same order.</summary>
    internal IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Parameters}: {Value:G6}");
}
