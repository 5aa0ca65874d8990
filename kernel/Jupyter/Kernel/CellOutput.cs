using AlgoAcademy.Jupyter.Messages;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>
/// Sends a cell's output to the clients, always with the cell's own request as parent: what a background task prints
/// after the cell has ended still appears under that cell.
/// </summary>
internal sealed class CellOutput(Request cell, OutputPreparation preparation, Func<InputRequest, CancellationToken, Task<string>> readInput)
    : ICellOutput
{
    // The engine gathers console output; here each call is one message, at once and in order.
    public void WriteStream(OutputStream stream, string text)
    {
        if (text.Length > 0)
            cell.Publish("stream", OutputContent.Stream(stream, text));
    }

    public void Display(DisplayData data) => cell.Publish("display_data", OutputContent.Display(Prepare(data)));

    public void Update(DisplayData data) => cell.Publish("update_display_data", OutputContent.Display(Prepare(data)));

    /// <summary>Shows the value of the trailing expression.</summary>
    public void Result(MimeBundle value, int executionCount) =>
        cell.Publish("execute_result", OutputContent.ExecuteResult(preparation.Prepare(value, WriteFault), executionCount));

    /// <summary>Shows why the cell failed.</summary>
    public void Error(CellError error) => cell.Publish("error", OutputContent.Error(error));

    public Task<string> ReadInputAsync(InputRequest request, CancellationToken cancellationToken) => readInput(request, cancellationToken);

    private DisplayData Prepare(DisplayData data) => data with { Bundle = preparation.Prepare(data.Bundle, WriteFault) };

    private void WriteFault(string fault) => WriteStream(OutputStream.Stderr, fault + "\n");
}
