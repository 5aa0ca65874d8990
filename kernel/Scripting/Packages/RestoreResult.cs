namespace AlgoAcademy.Scripting.Packages;

/// <summary>What a restore found, and what NuGet had to say about it.</summary>
internal sealed record RestoreResult(IReadOnlyList<ResolvedPackage> Packages, IReadOnlyList<RestoreMessage> Messages)
{
    /// <summary>What the user should know about how these packages were found, or null.</summary>
    public string? Notice { get; init; }
}
