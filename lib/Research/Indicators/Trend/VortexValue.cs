namespace AlgoAcademy.Research;

/// <summary>One bar of a <see cref="Vortex"/>.</summary>
/// <param name="Plus">Upward movement as a share of the true range, around 1.</param>
/// <param name="Minus">Downward movement as a share of the true range, around 1.</param>
public readonly record struct VortexValue(double Plus, double Minus)
{
    internal static readonly VortexValue Undefined = new(double.NaN, double.NaN);
}
