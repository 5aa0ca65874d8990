namespace AlgoAcademy.Bundles;

/// <summary>A NuGet package on disk.</summary>
internal sealed record PackageFile(string Path, BundleVersion Version, string Sha256)
{
    /// <summary>Stands where a fault was noted instead; never reaches a bundle.</summary>
    public static PackageFile None { get; } = new("", BundleVersion.Parse("0.0.0"), "");
}
