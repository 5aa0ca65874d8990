namespace AlgoAcademy.Research;

/// <summary>An <see cref="Aroon"/> over a whole series.</summary>
/// <param name="Up">How fresh the highest high is: 100 now, 0 n bars ago.</param>
/// <param name="Down">How fresh the lowest low is: 100 now, 0 n bars ago.</param>
public sealed record AroonSeries(Series Up, Series Down)
{
    /// <summary>Up less down, −100…100.</summary>
    public Series Oscillator => (Up - Down).Named("Aroon oscillator");
}
