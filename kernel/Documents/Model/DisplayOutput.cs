namespace AlgoAcademy.Documents;

/// <summary>Something displayed on the way: nbformat's <c>display_data</c>.</summary>
public sealed record DisplayOutput : RichOutput;
