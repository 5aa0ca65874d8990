namespace AlgoAcademy.Scripting.Interrupts;

/// <summary>How the code of a cell came to its end.</summary>
/// <param name="Value">The trailing expression's value.</param>
/// <param name="Exception">What the cell threw.</param>
/// <param name="WasInterrupted">The user stopped it.</param>
/// <param name="WasAbandoned">It did not stop when asked: its thread still runs, cut off from the session.</param>
internal sealed record CellOutcome(
    object? Value = null, Exception? Exception = null, bool WasInterrupted = false, bool WasAbandoned = false);
