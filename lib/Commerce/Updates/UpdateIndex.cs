namespace AlgoAcademy.Commerce;

/// <summary>The newest signed index of a product's releases, as its publisher signed it. The shop only hands it out.</summary>
public sealed class UpdateIndex
{
    /// <summary>The product.</summary>
    public required string ProductId { get; init; }

    /// <summary>Number of the index; only grows.</summary>
    public required long Sequence { get; set; }

    /// <summary>Its canonical bytes.</summary>
    public required byte[] Bytes { get; set; }

    /// <summary>Ed25519 over them.</summary>
    public required byte[] Signature { get; set; }

    /// <summary>When updaters stop to believe it (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}
