namespace AlgoAcademy.Research;

/// <summary>What is known about a shipped data set: where it comes from, what it holds, and what is wrong with it.</summary>
public sealed record DataCard
{
    /// <summary>The name <see cref="MarketData.Load"/> knows it by.</summary>
    public required string Id { get; init; }

    /// <summary>One line for headings.</summary>
    public required string Title { get; init; }

    /// <summary>Ticker or name for charts.</summary>
    public required string Symbol { get; init; }

    /// <summary>What the rows are: <c>bars</c>, <c>panel</c> (columns by name), <c>returns</c>, <c>ticks</c>, <c>quotes</c> or <c>words</c>.</summary>
    public required string Shape { get; init; }

    /// <summary>Registry, package and version the data were taken from.</summary>
    public required string Package { get; init; }

    /// <summary>Where in that package.</summary>
    public required string PathInPackage { get; init; }

    /// <summary>The licence the package declares.</summary>
    public required string Licence { get; init; }

    /// <summary>Where the package says it has them from.</summary>
    public required string Origin { get; init; }

    /// <summary>Number of rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Time of the first row, as written in the file; its number where the source has no dates.</summary>
    public required string First { get; init; }

    /// <summary>Time of the last row, as written in the file; its number where the source has no dates.</summary>
    public required string Last { get; init; }

    /// <summary>Name of the frequency: tick, minute, half-hour, daily, monthly; none for word lists.</summary>
    public required string Frequency { get; init; }

    /// <summary>Bars in a year of this market.</summary>
    public required double BarsPerYear { get; init; }

    /// <summary>Timezone of the exchange; none where the source has no dates.</summary>
    public required string Timezone { get; init; }

    /// <summary>What the time of a bar names.</summary>
    public required string TimeMeaning { get; init; }

    /// <summary>Unit of prices and volume.</summary>
    public required string Units { get; init; }

    /// <summary>Columns of the file.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What is wrong or easily misread; to be shown beside any result.</summary>
    public required IReadOnlyList<string> KnownDefects { get; init; }

    /// <summary>Name of the packed file beside the card.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the packed file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
