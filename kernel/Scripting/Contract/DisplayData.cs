namespace AlgoAcademy.Scripting;

/// <summary>One rich output of a cell.</summary>
/// <param name="Bundle">The same content in one or more MIME types.</param>
/// <param name="DisplayId">The handle for a later update, or null when it will never change.</param>
public sealed record DisplayData(MimeBundle Bundle, string? DisplayId = null);
