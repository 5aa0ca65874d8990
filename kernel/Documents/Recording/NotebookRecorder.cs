namespace AlgoAcademy.Documents;

/// <summary>Collects the outputs of a run of a whole notebook: a recorder for each cell, and updates across cells.</summary>
public sealed class NotebookRecorder
{
    private readonly Notebook _notebook;
    private readonly CellRecorder[] _cells;
    private readonly int?[] _counts;

    /// <summary>A recorder for a run that has not begun: earlier outputs of the notebook are not taken over.</summary>
    public NotebookRecorder(Notebook notebook, OutputLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        _notebook = notebook;
        _cells = [.. notebook.Cells.Select(_ => new CellRecorder(limits))];
        _counts = new int?[_cells.Length];
    }

    /// <summary>The recorder of a cell, by its position in the notebook.</summary>
    public CellRecorder this[int cell] => _cells[cell];

    /// <summary>Says that a cell is the n-th to be executed.</summary>
    public void Started(int cell, int executionCount) => _counts[cell] = executionCount;

    /// <summary>
    /// Replaces every display shown under an id, whichever cell showed it. False when no cell has: Jupyter ignores that too.
    /// </summary>
    public bool Update(string displayId, IReadOnlyDictionary<string, string> bundle)
    {
        var found = false;
        foreach (var cell in _cells)
            found |= cell.Update(displayId, bundle);
        return found;
    }

    /// <summary>The notebook with what was recorded so far in its code cells.</summary>
    public Notebook ToNotebook() => _notebook with
    {
        Cells =
        [
            .. _notebook.Cells.Select((cell, index) => cell.Kind == CellKind.Code
                ? cell with { Outputs = _cells[index].ToOutputs(), ExecutionCount = _counts[index] }
                : cell),
        ],
    };
}
