namespace AlgoAcademy.Research;

/// <summary>A <see cref="ParabolicSar"/> or a <see cref="Supertrend"/> over a whole series.</summary>
/// <param name="Stop">The price at which the direction turns.</param>
/// <param name="Direction">+1 while rising with the stop below, −1 while falling with the stop above.</param>
public sealed record TrailingStopSeries(Series Stop, Series Direction);
