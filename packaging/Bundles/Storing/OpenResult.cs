namespace AlgoAcademy.Bundles;

/// <summary>What a store answers to a request for a zip.</summary>
public abstract record OpenResult
{
    private OpenResult()
    {
    }

    /// <summary>The zip, checked against size and SHA-256, to be read from any place.</summary>
    /// <param name="Content">A seekable stream at its beginning; the caller disposes of it.</param>
    /// <param name="Size">Its length in bytes.</param>
    public sealed record Opened(Stream Content, long Size) : OpenResult;

    /// <summary>The zip is missing or damaged: not to be served until it is put again ("being repaired").</summary>
    /// <param name="Reason">What was found, for the operator.</param>
    public sealed record BeingRepaired(string Reason) : OpenResult;
}
