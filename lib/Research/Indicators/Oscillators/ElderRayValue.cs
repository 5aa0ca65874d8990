namespace AlgoAcademy.Research;

/// <summary>One bar of an <see cref="ElderRay"/>.</summary>
/// <param name="Bull">High less the average: the reach of the buyers.</param>
/// <param name="Bear">Low less the average: the reach of the sellers.</param>
public readonly record struct ElderRayValue(double Bull, double Bear)
{
    internal static readonly ElderRayValue Undefined = new(double.NaN, double.NaN);
}
