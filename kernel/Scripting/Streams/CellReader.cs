using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting.Streams;

/// <summary>Console.In of the process: a cell that reads a line asks the notebook's user for it.</summary>
internal sealed class CellReader(TextReader outside) : TextReader
{
    public override string? ReadLine()
    {
        if (KernelInvocationContext.Current is not { } cell) return outside.ReadLine();
        return cell.Channel.ReadInput("", false, cell.CancellationToken).GetAwaiter().GetResult();
    }

    public override int Read() => KernelInvocationContext.Current is null ? outside.Read() : ReadChar();

    public override int Peek() => KernelInvocationContext.Current is null ? outside.Peek() : -1;

    public override string ReadToEnd() =>
        KernelInvocationContext.Current is null ? outside.ReadToEnd() : ReadLine() + "\n";

    // A notebook answers in whole lines: a single character is the first of one.
    private int ReadChar() => ReadLine() is { Length: > 0 } line ? line[0] : '\n';
}
