namespace AlgoAcademy.Commerce;

/// <summary>One part of a bundle as a line of an order.</summary>
/// <param name="Product">The part.</param>
/// <param name="Amount">Its share of the bundle's price.</param>
public sealed record BundleLine(Product Product, Money Amount);
