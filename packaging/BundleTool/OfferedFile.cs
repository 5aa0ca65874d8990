namespace AlgoAcademy.BundleTool;

/// <summary>What the shop offers to send.</summary>
/// <param name="Product">The product.</param>
/// <param name="Version">Its version.</param>
/// <param name="Link">Where, for some minutes.</param>
/// <param name="Sha256">Of the zip.</param>
/// <param name="Size">Of the zip, in bytes.</param>
internal sealed record OfferedFile(string Product, string Version, Uri Link, string Sha256, long Size);
