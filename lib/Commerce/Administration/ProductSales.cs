namespace AlgoAcademy.Commerce;

/// <summary>What one product sold.</summary>
/// <param name="ProductId">The product as it was ordered.</param>
/// <param name="Count">How many orders were paid.</param>
/// <param name="Sum">What they asked together.</param>
public sealed record ProductSales(string ProductId, int Count, Money Sum);
