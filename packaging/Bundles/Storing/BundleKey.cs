namespace AlgoAcademy.Bundles;

/// <summary>The immutable name of a stored zip: product, version and the SHA-256 of its bytes.</summary>
public sealed record BundleKey
{
    /// <summary>Names a zip.</summary>
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

    /// <summary>SHA-256 of the zip.</summary>
    public string Sha256 { get; }

    /// <summary>The name the buyer's file gets: <c>algoacademy-module-5-1.0.0.zip</c>.</summary>
    public string DownloadName => $"algoacademy-{Product}-{Version}.zip";

    /// <summary>The key as a path of a store: <c>module-5/1.0.0/&lt;sha256&gt;.zip</c>.</summary>
    public override string ToString() => $"{Product}/{Version}/{Sha256}.zip";
}
