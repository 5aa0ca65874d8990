using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Shop;

/// <summary>The storefront, started as a program of its own.</summary>
public static class ShopProcess
{
    private static readonly BuiltProgram Storefront = new(
        "AlgoAcademy.Storefront", "AlgoAcademy.Storefront",
        "The storefront is not built here. It is part of the repository, not of bundles: run './academy shop' in a clone.");

    /// <summary>Runs the built storefront with the given arguments, attached to this terminal; returns its exit code.</summary>
    public static Task<int> RunAsync(AcademyRoot root, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Storefront.RunAsync(root, root.Path, arguments, cancellationToken);
}
