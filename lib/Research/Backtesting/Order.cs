namespace AlgoAcademy.Research;

/// <summary>An intent: at the close of bar <paramref name="Index"/> the signal asked for another exposure.</summary>
/// <param name="Index">The bar at whose close it was decided; it fills at the open of a later bar.</param>
/// <param name="TargetExposure">Position value / equity to reach.</param>
public readonly record struct Order(int Index, double TargetExposure);
