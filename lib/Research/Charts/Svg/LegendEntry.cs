namespace AlgoAcademy.Research;

/// <summary>One entry of a legend and its place.</summary>
internal sealed record LegendEntry(Trace Trace, string Text, double X, int Row);
