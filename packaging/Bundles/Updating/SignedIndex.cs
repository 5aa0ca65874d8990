namespace AlgoAcademy.Bundles;

/// <summary>An index of releases with its signature, as it travels. Nothing of it is believed before <see cref="IndexReader"/> says so.</summary>
/// <param name="Bytes">The canonical bytes of a <see cref="ReleaseIndex"/>.</param>
/// <param name="Signature">Ed25519 over them, 64 bytes.</param>
public sealed record SignedIndex(byte[] Bytes, byte[] Signature)
{
    /// <summary>Signs an index; the key's own id must be the one the index names.</summary>
    /// <exception cref="ManifestException">The index breaks a rule; every fault is listed.</exception>
    /// <exception cref="ArgumentException">The index names another key.</exception>
    public static SignedIndex Sign(ReleaseIndex index, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(key);
        if (index.KeyId != key.Id)
            throw new ArgumentException($"The index must name the key that signs it, {key.Id}; it names {index.KeyId}.", nameof(index));
        IndexRules.Check(index);
        var bytes = index.ToBytes();
        return new SignedIndex(bytes, key.Sign(bytes));
    }

    /// <summary>Reads the two files of a folder.</summary>
    /// <exception cref="IOException">One of them cannot be read.</exception>
    public static async Task<SignedIndex> LoadAsync(string folder, CancellationToken cancellationToken = default) => new(
        await File.ReadAllBytesAsync(Path.Combine(folder, ReleaseIndex.FileName), cancellationToken),
        await File.ReadAllBytesAsync(Path.Combine(folder, ReleaseIndex.SignatureFileName), cancellationToken));

    /// <summary>Writes the two files into a folder.</summary>
    public async Task SaveAsync(string folder, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, ReleaseIndex.FileName), Bytes, cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, ReleaseIndex.SignatureFileName), Signature, cancellationToken);
    }
}
