namespace AlgoAcademy.Commerce;

/// <summary>A plan as the catalogue names it. What it opens is derived once into <see cref="TierContent"/> rows.</summary>
/// <param name="Id">Stable id, also that of its product: "basic".</param>
/// <param name="Title">Its name on pages.</param>
/// <param name="Order">Its rank, from 0 for the free one; each covers the one below.</param>
/// <param name="ModuleLimit">How many modules, from the first, it opens whole.</param>
/// <param name="LessonLimit">Up to which lesson it opens lessons.</param>
/// <param name="BotLimit">How many bot slots it has.</param>
/// <param name="BotLevel">The only level its slots take; null for any.</param>
public sealed record Tier(string Id, string Title, int Order, int ModuleLimit, int LessonLimit, int BotLimit, string? BotLevel)
{
    /// <summary>The id of the tier that every account has.</summary>
    public const string Free = "free";

    /// <summary>The lookup key of its monthly price.</summary>
    public string MonthlyKey => Id + "_monthly";

    /// <summary>The lookup key of its yearly price.</summary>
    public string YearlyKey => Id + "_yearly";
}
