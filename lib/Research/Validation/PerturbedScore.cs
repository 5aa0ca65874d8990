namespace AlgoAcademy.Research;

/// <summary>The score after one parameter was moved.</summary>
/// <param name="Parameter">Which, 0 = first.</param>
/// <param name="Value">Its new value.</param>
/// <param name="Score">What came of it.</param>
public readonly record struct PerturbedScore(int Parameter, double Value, double Score);
