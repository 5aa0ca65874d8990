namespace AlgoAcademy.Research;

/// <summary>One bar of a <see cref="ParabolicSar"/> or a <see cref="Supertrend"/>.</summary>
/// <param name="Stop">The price at which the direction turns.</param>
/// <param name="Direction">+1 while rising with the stop below, −1 while falling with the stop above.</param>
public readonly record struct TrailingStopValue(double Stop, double Direction)
{
    internal static readonly TrailingStopValue Undefined = new(double.NaN, double.NaN);
}
