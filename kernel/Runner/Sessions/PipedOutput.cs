using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Sessions;

/// <summary>Sends what one cell shows to the runner. Nobody sits at a headless run, so questions fail.</summary>
internal sealed class PipedOutput(SessionPipe pipe, int cell) : ICellOutput
{
    public void WriteStream(OutputStream stream, string text) =>
        pipe.Send(new SessionMessage("stream") { Cell = cell, Name = stream == OutputStream.Stdout ? "stdout" : "stderr", Text = text });

    public void Display(DisplayData data) =>
        pipe.Send(new SessionMessage("display") { Cell = cell, Data = data.Bundle.Data, DisplayId = data.DisplayId });

    public void Update(DisplayData data) =>
        pipe.Send(new SessionMessage("update") { Cell = cell, Data = data.Bundle.Data, DisplayId = data.DisplayId });

    public Task<string> ReadInputAsync(InputRequest request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(
            $"The cell asks '{request.Prompt}', and nobody can answer in a headless run. Open the notebook in Jupyter or VS Code to answer.");
}
