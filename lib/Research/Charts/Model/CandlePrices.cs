using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>The four price columns of candles, oldest first.</summary>
/// <param name="Open">First prices.</param>
/// <param name="High">Highest prices.</param>
/// <param name="Low">Lowest prices.</param>
/// <param name="Close">Last prices.</param>
public sealed record CandlePrices(
    ImmutableArray<double> Open, ImmutableArray<double> High, ImmutableArray<double> Low, ImmutableArray<double> Close);
