using AlgoAcademy.Documents;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>Writes what one cell shows into the executed notebook. Nobody sits at a headless run, so questions fail.</summary>
internal sealed class RecordedOutput(NotebookRecorder notebook, int cell) : ICellOutput
{
    public void WriteStream(OutputStream stream, string text) =>
        notebook[cell].Stream(stream == OutputStream.Stdout ? "stdout" : "stderr", text);

    public void Display(DisplayData data) => notebook[cell].Display(data.Bundle.Data, data.DisplayId);

    public void Update(DisplayData data)
    {
        if (data.DisplayId is { } id)
            notebook.Update(id, data.Bundle.Data);
    }

    public Task<string> ReadInputAsync(InputRequest request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(
            $"The cell asks '{request.Prompt}', and nobody can answer in a headless run. Open the notebook in Jupyter or VS Code to answer.");
}
