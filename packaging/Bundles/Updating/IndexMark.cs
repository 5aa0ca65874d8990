namespace AlgoAcademy.Bundles;

/// <summary>The last index an updater believed: the mark below which nothing is believed any more.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Sha256">SHA-256 of its bytes: one number never stands for two lists.</param>
public sealed record IndexMark(long Sequence, string Sha256)
{
    /// <summary>Before the first index of a product.</summary>
    public static IndexMark None { get; } = new(0, "");
}
