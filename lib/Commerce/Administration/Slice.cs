namespace AlgoAcademy.Commerce;

/// <summary>A part of a long list.</summary>
/// <param name="Items">What is in it.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="HasMore">Whether another one follows.</param>
public sealed record Slice<T>(IReadOnlyList<T> Items, int Number, bool HasMore);
