namespace AlgoAcademy.Bundles;

/// <summary>What shall become a bundle: the product, its release, and the files.</summary>
public sealed record BundleContent
{
    /// <summary>Product id such as <c>module-5</c>.</summary>
    public required string Product { get; init; }

    /// <summary>Version of the release.</summary>
    public required BundleVersion Version { get; init; }

    /// <summary>Channel of the release; a pre-release version must be <see cref="BundleChannel.Preview"/>.</summary>
    public BundleChannel Channel { get; init; } = BundleChannel.Stable;

    /// <summary>When the release was made, UTC, whole seconds; given, so that a rebuild gives the same bytes.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The oldest <c>academy</c> tool that can run the bundle.</summary>
    public required BundleVersion MinKernel { get; init; }

    /// <summary>The files, in any order.</summary>
    public required IReadOnlyList<BundleEntry> Files { get; init; }
}
