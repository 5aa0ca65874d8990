namespace AlgoAcademy.Scripting;

/// <summary>The outcome of one cell.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Value">The formatted trailing expression, or null when there is none.</param>
/// <param name="Error">The reason when <paramref name="Status"/> is not <see cref="CellStatus.Ok"/>.</param>
public sealed record CellResult(CellStatus Status, MimeBundle? Value = null, CellError? Error = null);
