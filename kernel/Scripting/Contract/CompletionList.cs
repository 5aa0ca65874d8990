namespace AlgoAcademy.Scripting;

/// <summary>The ways to go on from a cursor.</summary>
/// <param name="Start">First character that an item replaces, in UTF-16 units of the cell's text.</param>
/// <param name="End">End of what an item replaces.</param>
/// <param name="Items">The items, the likeliest first; empty when nothing fits.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items);
