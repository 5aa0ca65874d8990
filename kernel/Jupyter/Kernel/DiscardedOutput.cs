using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Where the output of user expressions goes: a client asked for their values, not for what they print.</summary>
internal sealed class DiscardedOutput : ICellOutput
{
    public void WriteStream(OutputStream stream, string text)
    {
        // Discarded by purpose.
    }

    public void Display(DisplayData data)
    {
        // Discarded by purpose.
    }

    public void Update(DisplayData data)
    {
        // Discarded by purpose.
    }

    public Task<string> ReadInputAsync(InputRequest request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A user expression cannot ask for input.");
}
