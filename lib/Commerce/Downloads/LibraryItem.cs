namespace AlgoAcademy.Commerce;

/// <summary>A product that is open to a user.</summary>
/// <param name="Product">The product.</param>
/// <param name="Release">Its newest release; null while there is none.</param>
/// <param name="Through">The grant that opens it.</param>
public sealed record LibraryItem(Product Product, Release? Release, Grant Through);
