namespace AlgoAcademy.Research;

/// <summary>The spans of a <see cref="Macd"/>, in bars.</summary>
/// <param name="Fast">Span of the fast average.</param>
/// <param name="Slow">Span of the slow average, above the fast one.</param>
/// <param name="Signal">Span of the average of the line.</param>
public sealed record MacdPeriods(int Fast = 12, int Slow = 26, int Signal = 9)
{
    internal void Validate()
    {
        Window.Require(Fast, 1);
        Window.Require(this.Signal, 1, nameof(this.Signal));
        Window.RequireOrder(Fast, Slow);
    }
}
