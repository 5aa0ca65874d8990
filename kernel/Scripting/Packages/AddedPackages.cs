namespace AlgoAcademy.Scripting.Packages;

/// <summary>What a cell's <c>#r</c> lines brought into the session.</summary>
/// <param name="Packages">The packages that were not there before, dependencies included.</param>
/// <param name="Notices">What the user should know, such as a version that was raised.</param>
internal sealed record AddedPackages(IReadOnlyList<ResolvedPackage> Packages, IReadOnlyList<string> Notices);
