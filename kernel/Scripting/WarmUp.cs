using AlgoAcademy.Scripting.Displays;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting;

/// <summary>Runs small cells in a session of their own, so that the JIT has seen compiler and engine before a person waits for them.</summary>
internal static class WarmUp
{
    // What a notebook does first: a value, a second cell that sees the first one, a loop, a table.
    private static readonly string[] Cells =
    [
        "1 + 1",
        "var rows = new List<(string Name, double Value)> { (\"a\", 1.5) };",
        "var sum = 0.0; foreach (var row in rows) sum += row.Value; Console.Write($\"{sum:F2}\");",
        "rows.Select(r => new { r.Name, Total = r.Value + sum }).ToList()",
    ];

    public static async Task RunAsync(SessionOptions options, CancellationToken cancellationToken)
    {
        var displays = new CellDisplays(new NoOutput());
        var code = new CodeRun(SessionParts.Create(options), new KernelInvocationContext(displays.CreateChannel(), cancellationToken));
        foreach (var cell in Cells)
        {
            await code.RunAsync(cell, "warm-up");
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed class NoOutput : ICellOutput
    {
        public void WriteStream(OutputStream stream, string text)
        {
            // Nobody looks at a warm-up.
        }

        public void Display(DisplayData data)
        {
            // Nobody looks at a warm-up.
        }

        public void Update(DisplayData data)
        {
            // Nobody looks at a warm-up.
        }

        public Task<string> ReadInputAsync(InputRequest request, CancellationToken cancellationToken) =>
            Task.FromException<string>(new InvalidOperationException("A warm-up asks nothing."));
    }
}
