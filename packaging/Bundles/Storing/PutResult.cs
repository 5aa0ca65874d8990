namespace AlgoAcademy.Bundles;

/// <summary>What became of a zip that was handed to a store.</summary>
public abstract record PutResult
{
    private PutResult()
    {
    }

    /// <summary>The zip lies in the store now.</summary>
    /// <param name="Size">Its length in bytes.</param>
    public sealed record Stored(long Size) : PutResult;

    /// <summary>The same bytes lay there already; nothing was changed.</summary>
    /// <param name="Size">Their length in bytes.</param>
    public sealed record AlreadyStored(long Size) : PutResult;

    /// <summary>The version was published with other bytes before; a release never changes, publish a new version.</summary>
    /// <param name="StoredSha256">SHA-256 of the zip that holds the version.</param>
    public sealed record Conflict(string StoredSha256) : PutResult;

    /// <summary>The bytes that arrived are not those the key names; nothing was stored.</summary>
    /// <param name="ActualSha256">SHA-256 of what arrived.</param>
    public sealed record WrongBytes(string ActualSha256) : PutResult;
}
