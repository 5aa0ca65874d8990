namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>A cell that was run.</summary>
/// <param name="Session">Number of the kernel session, from 1.</param>
/// <param name="Line">Its execution count.</param>
/// <param name="Input">Its text.</param>
/// <param name="Output">Its result as plain text, or null.</param>
internal sealed record HistoryEntry(int Session, int Line, string Input, string? Output);
