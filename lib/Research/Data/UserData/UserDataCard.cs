namespace AlgoAcademy.Research;

/// <summary>What is known about a set of the user's own: written beside it at import.</summary>
public sealed record UserDataCard
{
    /// <summary>The name <see cref="UserData.Load"/> knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>Ticker or id of the bars.</summary>
    public required string Symbol { get; init; }

    /// <summary>Name of the frequency.</summary>
    public required string Frequency { get; init; }

    /// <summary>Bars in a year of this market.</summary>
    public required double BarsPerYear { get; init; }

    /// <summary>Number of bars.</summary>
    public required int Rows { get; init; }

    /// <summary>Close time of the first bar, UTC.</summary>
    public required DateTime First { get; init; }

    /// <summary>Close time of the last bar, UTC.</summary>
    public required DateTime Last { get; init; }

    /// <summary>Name of the file it was imported from; empty for bars saved by a program.</summary>
    public required string Source { get; init; }

    /// <summary>Number of suspicious bars that <see cref="BarSeries.Check"/> found at import.</summary>
    public required int Defects { get; init; }

    /// <summary>SHA-256 of the stored file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
