using AlgoAcademy.Documents;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Kernel.Tests;

/// <summary>Writes what a cell shows into its recorder, and answers its questions from the notebook.</summary>
internal sealed class CorpusOutput(NotebookRecorder notebook, int cell, IReadOnlyList<string> answers) : ICellOutput
{
    private int _asked;

    public void WriteStream(OutputStream stream, string text) => notebook[cell].Stream(stream == OutputStream.Stdout ? "stdout" : "stderr", text);

    public void Display(DisplayData data) => notebook[cell].Display(data.Bundle.Data, data.DisplayId);

    public void Update(DisplayData data)
    {
        if (data.DisplayId is { } id) notebook.Update(id, data.Bundle.Data);
    }

    public Task<string> ReadInputAsync(InputRequest request, CancellationToken cancellationToken)
    {
        if (_asked == answers.Count) throw new InvalidOperationException($"The cell asks '{request.Prompt}', and expect.answers has no answer left.");
        notebook[cell].Stream("stdout", $"{request.Prompt}{(request.IsPassword ? "********" : answers[_asked])}\n");
        return Task.FromResult(answers[_asked++]);
    }
}
