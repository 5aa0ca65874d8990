namespace AlgoAcademy.Bundles;

/// <summary>How much a zip may claim before it is taken for a bomb.</summary>
public sealed record UnzipLimits
{
    /// <summary>The limits of bundles the academy publishes.</summary>
    public static UnzipLimits Default { get; } = new();

    /// <summary>Most files in one zip.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Most bytes all files may have together when unpacked.</summary>
    public long TotalBytes { get; init; } = 1L << 30;

    /// <summary>Most unpacked bytes per packed byte of one file; deflate itself ends at about 1,030.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Unpacked bytes up to which a file's ratio does not matter: a small repetitive file is no bomb.</summary>
    public long RatioFrom { get; init; } = 1L << 20;
}
