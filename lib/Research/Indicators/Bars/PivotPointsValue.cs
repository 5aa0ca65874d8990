namespace AlgoAcademy.Research;

/// <summary>One bar of <see cref="PivotPoints"/>.</summary>
/// <param name="Pivot">Mean of high, low and close of the bar before.</param>
/// <param name="R1">First resistance.</param>
/// <param name="S1">First support.</param>
/// <param name="R2">Second resistance.</param>
/// <param name="S2">Second support.</param>
/// <param name="R3">Third resistance.</param>
/// <param name="S3">Third support.</param>
public readonly record struct PivotPointsValue(double Pivot, double R1, double S1, double R2, double S2, double R3, double S3)
{
    internal static readonly PivotPointsValue Undefined = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
}
