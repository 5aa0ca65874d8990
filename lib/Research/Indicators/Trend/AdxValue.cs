namespace AlgoAcademy.Research;

/// <summary>One bar of an <see cref="AlgoAcademy.Research.Adx"/>.</summary>
/// <param name="PlusDi">Upward movement as a share of the true range; 0…100.</param>
/// <param name="MinusDi">Downward movement as a share of the true range; 0…100.</param>
/// <param name="Adx">Strength of the trend, whichever way; 0…100.</param>
public readonly record struct AdxValue(double PlusDi, double MinusDi, double Adx)
{
    internal static readonly AdxValue Undefined = new(double.NaN, double.NaN, double.NaN);
}
