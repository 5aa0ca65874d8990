namespace AlgoAcademy.BundleTool;

/// <summary>What the next index shall say beyond the last; nothing at all renews its date.</summary>
internal sealed record IndexChange
{
    public string? Add { get; init; }
    public IReadOnlyList<string> Deltas { get; init; } = [];
    public string Changelog { get; init; } = "";
    public string? Withdraw { get; init; }
    public string Reason { get; init; } = "";
    public bool Malware { get; init; }
}
