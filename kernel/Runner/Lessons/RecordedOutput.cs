using AlgoAcademy.Documents;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>Writes what one cell shows into the executed notebook, and tells the terminal of each display.</summary>
internal sealed class RecordedOutput(NotebookRecorder notebook, int cell, Action<DisplayData> shown) : ICellOutput
{
    public void WriteStream(OutputStream stream, string text) =>
        notebook[cell].Stream(stream == OutputStream.Stdout ? "stdout" : "stderr", text);

    public void Display(DisplayData data)
    {
        notebook[cell].Display(data.Bundle.Data, data.DisplayId);
        shown(data);
    }

    public void Update(DisplayData data)
    {
        if (data.DisplayId is { } id)
            notebook.Update(id, data.Bundle.Data);
        shown(data);
    }

    public Task<string> ReadInputAsync(InputRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Questions are refused in the session's own process.");
}
