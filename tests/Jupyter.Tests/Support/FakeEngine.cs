using AlgoAcademy.Jupyter.Kernel;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Tests.Support;

/// <summary>An engine whose cells are functions named by their code.</summary>
internal sealed class FakeEngine
{
    private readonly Dictionary<string, Func<ICellOutput, CancellationToken, Task<CellResult>>> _cells = new(StringComparer.Ordinal);
    private readonly List<CellSource> _ran = [];

    /// <summary>The cells run so far.</summary>
    public IReadOnlyList<CellSource> Ran
    {
        get
        {
            lock (_ran)
                return [.. _ran];
        }
    }

    public Func<CancellationToken, Task> WarmUp { get; set; } = _ => Task.CompletedTask;

    public void Cell(string code, Func<ICellOutput, CancellationToken, Task<CellResult>> run) => _cells[code] = run;

    public void Cell(string code, Func<ICellOutput, CellResult> run) => _cells[code] = (output, _) => Task.FromResult(run(output));

    /// <summary>A cell that ends only by an interrupt.</summary>
    public void EndlessCell(string code) => Cell(code, async (_, interrupt) =>
    {
        await Task.Delay(Timeout.Infinite, interrupt);
        return Nothing;
    });

    /// <summary>A cell that fails.</summary>
    public void FailingCell(string code) => Cell(code, _ => new CellResult(
        CellStatus.Error, Error: new CellError("DivideByZeroException", "Attempted to divide by zero.", ["In[1], line 1", "1/0"])));

    public static CellResult Nothing { get; } = new(CellStatus.Ok);

    public static CellResult Value(string text) => new(CellStatus.Ok, Bundle(("text/plain", text)));

    public static MimeBundle Bundle(params (string MimeType, string Content)[] contents) =>
        new(contents.ToDictionary(c => c.MimeType, c => c.Content, StringComparer.Ordinal));

    public CellEngine Create() => new()
    {
        RunAsync = (cell, output, interrupt) =>
        {
            lock (_ran)
                _ran.Add(cell);
            return _cells.TryGetValue(cell.Code, out var run) ? run(output, interrupt) : Task.FromResult(Nothing);
        },
        CheckComplete = code => code switch
        {
            "whole" => Completeness.Complete,
            "wrong" => Completeness.Invalid,
            _ => Completeness.Incomplete,
        },
        CompleteAsync = (code, cursor, _) => Task.FromResult(new CompletionList(0, cursor, code.Length == 0 ? [] : [new CompletionItem(code + "!", "function", "void " + code)])),
        InspectAsync = (code, cursor, _) => Task.FromResult(code == "known"
            ? new Inspection("int known", "A number.", [KeyValuePair.Create("Value", $"at {cursor}"), KeyValuePair.Create("Namespace", "Numbers")])
            : null),
        WarmUpAsync = token => WarmUp(token),
        DisposeAsync = () => ValueTask.CompletedTask,
    };
}
