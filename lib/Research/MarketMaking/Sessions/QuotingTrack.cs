namespace AlgoAcademy.Research;

/// <summary>What a session leaves behind, while it runs.</summary>
internal sealed class QuotingTrack
{
    public List<double> Times { get; } = [];

    public List<TwoSidedQuote> Quotes { get; } = [];

    public List<int> Inventories { get; } = [];

    public List<MakerFill> Fills { get; } = [];
}
