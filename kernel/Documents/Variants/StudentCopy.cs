namespace AlgoAcademy.Documents;

/// <summary>What a student opens first: every cell as the author wrote it, nothing run yet, solutions folded.</summary>
public static class StudentCopy
{
    /// <summary>The notebook without outputs and execution counts.</summary>
    public static Notebook Of(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return notebook with { Cells = [.. notebook.Cells.Select(cell => cell with { Outputs = [], ExecutionCount = null })] };
    }
}
