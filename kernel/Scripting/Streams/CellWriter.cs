using System.Globalization;
using System.Text;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting.Streams;

/// <summary>Console.Out or Console.Error of the process: text goes to the cell that wrote it, else to the real console.</summary>
internal sealed class CellWriter(bool isError, TextWriter outside) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    public override void WriteLine() => Write("\n");

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        if (KernelInvocationContext.Current is { } cell) cell.Channel.Write(isError, value);
        else outside.Write(value);
    }

    public override void Flush()
    {
        if (KernelInvocationContext.Current is null) outside.Flush();
    }
}
