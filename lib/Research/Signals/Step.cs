namespace AlgoAcademy.Research;

/// <summary>From the close of bar <paramref name="Index"/> on a signal wants <paramref name="Target"/>, until its next step.</summary>
internal readonly record struct Step(int Index, double Target);
