namespace AlgoAcademy.Bundles;

/// <summary>A zip that is not safe to unpack. Nothing was written.</summary>
public sealed class BundleRefusedException(IReadOnlyList<Refusal> refusals)
    : Exception("The bundle is refused: " + string.Join(" ", refusals.Select(refusal => refusal.Message)))
{
    /// <summary>All reasons found, at least one.</summary>
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
