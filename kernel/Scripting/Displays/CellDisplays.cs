using AlgoAcademy.Scripting.Streams;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>Everything one cell shows, in the order it was shown.</summary>
internal sealed class CellDisplays(ICellOutput output)
{
    private readonly CellStreams _streams = new(output);

    public void Write(OutputStream stream, string text) => _streams.Write(stream, text);

    public void Flush() => _streams.Flush();

    /// <summary>Shows something that will not change.</summary>
    public void Show(MimeBundle bundle) => Show(new DisplayData(bundle));

    public void Show(DisplayData data)
    {
        _streams.Flush();
        output.Display(data);
    }

    public void Update(DisplayData data)
    {
        _streams.Flush();
        output.Update(data);
    }

    /// <summary>The side of the displays that a cell's code calls.</summary>
    public CellChannel CreateChannel() => new()
    {
        Display = (value, mimeTypes, id) => Show(new DisplayData(ValueFormatter.Format(value, mimeTypes), id)),
        Update = (value, mimeTypes, id) => Update(new DisplayData(ValueFormatter.Format(value, mimeTypes), id)),
        Write = (isError, text) => _streams.Write(isError ? OutputStream.Stderr : OutputStream.Stdout, text),
        ReadInput = (prompt, secret, cancellationToken) =>
        {
            _streams.Flush();
            return output.ReadInputAsync(new InputRequest(prompt, secret), cancellationToken);
        },
    };
}
