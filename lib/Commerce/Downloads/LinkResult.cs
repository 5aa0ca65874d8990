namespace AlgoAcademy.Commerce;

/// <summary>What became of a wish for a download link.</summary>
public abstract record LinkResult
{
    private LinkResult()
    {
    }

    /// <summary>A link that works until it expires.</summary>
    public sealed record Issued(DownloadLink Link) : LinkResult;

    /// <summary>No access; the explanation says why.</summary>
    public sealed record Denied(AccessExplanation Why) : LinkResult;

    /// <summary>No such product.</summary>
    public sealed record UnknownProduct : LinkResult;

    /// <summary>It is yours, but nothing of it is published yet.</summary>
    public sealed record NothingPublished : LinkResult;

    /// <summary>It is yours, but there is no such version, or no delta from that version to it.</summary>
    public sealed record UnknownVersion : LinkResult;

    /// <summary>That version was taken back.</summary>
    /// <param name="Release">The version, with the reason.</param>
    /// <param name="NewestSafe">What to take instead; null when nothing else is published.</param>
    public sealed record Withdrawn(Release Release, Release? NewestSafe) : LinkResult;
}
