namespace AlgoAcademy.Research;

/// <summary>What a price chart shows beside the prices. Everything shares the time axis.</summary>
public sealed record PriceChartOptions
{
    /// <summary>Heading; null takes the symbol.</summary>
    public string? Title { get; init; }

    /// <summary>What is seen, for those who cannot see it, at least 60 characters; null describes range, ends and extremes of the data.</summary>
    public string? Alt { get; init; }

    /// <summary>Series on the price scale, drawn over the prices: averages, bands, stops.</summary>
    public IReadOnlyList<Series> Overlays { get; init; } = [];

    /// <summary>Panels below the prices.</summary>
    public IReadOnlyList<IndicatorPanel> Indicators { get; init; } = [];

    /// <summary>A panel with the target exposure, as steps; null leaves it out.</summary>
    public Signal? Signal { get; init; }

    /// <summary>Whether the volume has a panel; true needs bars with volume.</summary>
    public bool ShowVolume { get; init; } = true;

    /// <summary>Up to this number of bars candles are drawn, a line of closes beyond: thinner than a pixel a candle says nothing.</summary>
    public int MostCandles { get; init; } = 250;
}
