namespace AlgoAcademy.Bundles;

/// <summary>The immutable name of a stored zip: product, version and the SHA-256 of its bytes.</summary>
public sealed record BundleKey
{
    /// <summary>Names the zip of a release.</summary>
    /// <exception cref="ArgumentException">The product id or the digest has not the shape of one.</exception>
    public BundleKey(string product, BundleVersion version, string sha256)
    {
        ProductId.Require(product);
        ArgumentNullException.ThrowIfNull(version);
        if (!Sha256Text.IsValid(sha256))
            throw new ArgumentException($"A bundle's SHA-256 must be 64 lower-case hexadecimal digits; was \"{sha256}\".", nameof(sha256));
        Product = product;
        Version = version;
        Sha256 = sha256;
    }

    /// <summary>Product id such as <c>module-5</c>.</summary>
    public string Product { get; }

    /// <summary>Version of the release.</summary>
    public BundleVersion Version { get; }

    /// <summary>The release a delta starts from; null for the whole bundle.</summary>
    public BundleVersion? From { get; private init; }

    /// <summary>SHA-256 of the zip.</summary>
    public string Sha256 { get; }

    /// <summary>
    /// The place that one zip only ever takes: <c>module-5/1.1.0</c>, or <c>module-5/1.0.0_1.1.0</c> for a delta. No version
    /// has an underscore, so the two never meet.
    /// </summary>
    public string Slot => From is null ? $"{Product}/{Version}" : $"{Product}/{From}_{Version}";

    /// <summary>The name the buyer's file gets: <c>algoacademy-module-5-1.0.0.zip</c>. Letters, digits, dots and hyphens only.</summary>
    public string DownloadName => From is null ? $"algoacademy-{Product}-{Version}.zip" : $"algoacademy-{Product}-{From}-to-{Version}.zip";

    /// <summary>Names the zip of a delta.</summary>
    /// <exception cref="ArgumentException">A part has not the shape of one, or the delta does not lead to a later release.</exception>
    public static BundleKey OfDelta(string product, BundleVersion from, BundleVersion to, string sha256) => from < to
        ? new BundleKey(product, to, sha256) { From = from }
        : throw new ArgumentException($"A delta must lead to a later release; was {from} to {to}.", nameof(from));

    /// <summary>The key as a path of a store: <c>module-5/1.0.0/&lt;sha256&gt;.zip</c>.</summary>
    public override string ToString() => $"{Slot}/{Sha256}.zip";
}
