namespace AlgoAcademy.Research;

/// <summary>A step of a commission plan.</summary>
/// <param name="FromValue">Value traded so far from which it holds.</param>
/// <param name="Factor">What the shares are multiplied by, 0 to 1.</param>
public readonly record struct CommissionTier(double FromValue, double Factor);
