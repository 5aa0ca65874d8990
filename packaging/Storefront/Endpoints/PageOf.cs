namespace AlgoAcademy.Storefront;

/// <summary>One page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Size">How many items a page has at most.</param>
/// <param name="Total">How many items the list has.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Page, int Size, int Total);
