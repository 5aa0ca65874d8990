namespace AlgoAcademy.Research;

/// <summary>
/// The raw columns a <see cref="BarSeries"/> is made of, all of one length, oldest first. The arrays are taken over, not copied.
/// </summary>
public sealed record BarColumns
{
    /// <summary>Close times, UTC, strictly increasing.</summary>
    public required DateTime[] CloseTime { get; init; }

    /// <summary>First prices, above zero.</summary>
    public required double[] Open { get; init; }

    /// <summary>Highest prices, above zero.</summary>
    public required double[] High { get; init; }

    /// <summary>Lowest prices, above zero.</summary>
    public required double[] Low { get; init; }

    /// <summary>Last prices, above zero.</summary>
    public required double[] Close { get; init; }

    /// <summary>Traded quantities, zero or more; null or NaN when not reported.</summary>
    public double[]? Volume { get; init; }

    /// <summary>Closes adjusted for splits and dividends, above zero; null when the source has none.</summary>
    public double[]? AdjustedClose { get; init; }

    /// <summary>
    /// Columns of a source that reports closes only: open, high and low equal the close, so that an order decided at one
    /// close is filled at the next close, a whole bar later.
    /// </summary>
    public static BarColumns FromCloses(DateTime[] closeTime, double[] close) =>
        new() { CloseTime = closeTime, Open = close, High = close, Low = close, Close = close };
}
