namespace AlgoAcademy.Documents;

/// <summary>The value of the cell's trailing expression: nbformat's <c>execute_result</c>.</summary>
public sealed record ResultOutput : RichOutput
{
    /// <summary>The execution that computed it.</summary>
    public int? ExecutionCount { get; init; }
}
