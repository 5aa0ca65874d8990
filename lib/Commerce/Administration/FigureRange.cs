namespace AlgoAcademy.Commerce;

/// <summary>Whole days in UTC.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, included.</param>
public sealed record FigureRange(DateOnly First, DateOnly Last)
{
    /// <summary>The most days a range has.</summary>
    public const int MaxDays = 3660;

    /// <summary>The first moment of it (UTC, included).</summary>
    public DateTimeOffset From => new(First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>The end of it (UTC, excluded).</summary>
    public DateTimeOffset Until => new(Last.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Fault => Last < First ? $"The last day must not lie before the first; were {First:O} and {Last:O}."
        : First.Year < 2000 || Last.Year > 9000 || Last.DayNumber - First.DayNumber >= MaxDays ? $"The range must have at most {MaxDays} days after 2000; was {First:O} to {Last:O}." : null;
}
