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
}
