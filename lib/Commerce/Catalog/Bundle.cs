namespace AlgoAcademy.Commerce;

/// <summary>Several products sold together. The saving is computed from the prices of the parts, never written down.</summary>
/// <param name="Id">Stable id, also that of its product: "beginner-bundle".</param>
/// <param name="Title">Its name on pages.</param>
/// <param name="Parts">The products in it, in the order of the lines of an order.</param>
public sealed record Bundle(string Id, string Title, IReadOnlyList<string> Parts);
