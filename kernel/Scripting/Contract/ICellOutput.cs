namespace AlgoAcademy.Scripting;

/// <summary>
/// Where the output of a running cell goes. The Jupyter kernel sends it over the wire, the runner writes it
/// into the notebook, tests collect it. Calls may come from any thread, also after the cell has ended
/// (a background task that still prints): implementations must be thread-safe and attribute such output to this cell.
/// </summary>
public interface ICellOutput
{
    /// <summary>Appends text to the cell's stdout or stderr.</summary>
    void WriteStream(OutputStream stream, string text);

    /// <summary>Shows a new display. <see cref="DisplayData.DisplayId"/> is set when it can be updated later.</summary>
    void Display(DisplayData data);

    /// <summary>Replaces the content of every display shown earlier under the same <see cref="DisplayData.DisplayId"/>.</summary>
    void Update(DisplayData data);

    /// <summary>Asks the user for a line of text; fails with <see cref="InvalidOperationException"/> where nobody can answer.</summary>
    Task<string> ReadInputAsync(InputRequest request, CancellationToken cancellationToken);
}
