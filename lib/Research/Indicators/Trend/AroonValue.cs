namespace AlgoAcademy.Research;

/// <summary>One bar of an <see cref="Aroon"/>.</summary>
/// <param name="Up">How fresh the highest high is: 100 now, 0 n bars ago.</param>
/// <param name="Down">How fresh the lowest low is: 100 now, 0 n bars ago.</param>
public readonly record struct AroonValue(double Up, double Down)
{
    internal static readonly AroonValue Undefined = new(double.NaN, double.NaN);

    /// <summary>Up less down, −100…100.</summary>
    public double Oscillator => Up - Down;
}
