using System.Text;

namespace AlgoAcademy.Scripting.Tests;

/// <summary>Collects what a cell sends, thread-safely.</summary>
public sealed class CollectedOutput : ICellOutput
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _stdout = new();
    private readonly StringBuilder _stderr = new();
    private readonly List<DisplayData> _displays = [];
    private readonly List<DisplayData> _updates = [];
    private readonly List<string> _order = [];

    public string? Answer { get; init; }

    public string Stdout
    {
        get { lock (_gate) return _stdout.ToString(); }
    }

    public string Stderr
    {
        get { lock (_gate) return _stderr.ToString(); }
    }

    public IReadOnlyList<DisplayData> Displays
    {
        get { lock (_gate) return [.. _displays]; }
    }

    public IReadOnlyList<DisplayData> Updates
    {
        get { lock (_gate) return [.. _updates]; }
    }

    /// <summary>What came, in order: "stdout:text", "display:text", "update:text".</summary>
    public IReadOnlyList<string> Order
    {
        get { lock (_gate) return [.. _order]; }
    }

    public InputRequest? LastRequest { get; private set; }

    public void WriteStream(OutputStream stream, string text)
    {
        lock (_gate)
        {
            (stream == OutputStream.Stdout ? _stdout : _stderr).Append(text);
            _order.Add($"{(stream == OutputStream.Stdout ? "stdout" : "stderr")}:{text}");
        }
    }

    public void Display(DisplayData data)
    {
        lock (_gate)
        {
            _displays.Add(data);
            _order.Add($"display:{data.Bundle.Data["text/plain"]}");
        }
    }

    public void Update(DisplayData data)
    {
        lock (_gate)
        {
            _updates.Add(data);
            _order.Add($"update:{data.Bundle.Data["text/plain"]}");
        }
    }

    public Task<string> ReadInputAsync(InputRequest request, CancellationToken cancellationToken)
    {
        LastRequest = request;
        return Answer is null
            ? Task.FromException<string>(new InvalidOperationException("Nobody can answer here."))
            : Task.FromResult(Answer);
    }
}
