namespace AlgoAcademy.Scripting.Packages;

/// <summary>A package that another one needs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Range">The versions that will do, as written; null for any.</param>
/// <param name="Parts">What of it flows to whoever uses the package that needs it.</param>
internal sealed record PackageDependency(string Id, string? Range, PackageParts Parts = PackageParts.All);
