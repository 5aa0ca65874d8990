using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Open, high, low and close of each bar as candles: rising ones hollow, falling ones filled.</summary>
/// <param name="X">Times of the candles in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Prices">Open, high, low and close columns, as long as <paramref name="X"/>.</param>
/// <param name="Name">Legend entry.</param>
public sealed record CandleTrace(ImmutableArray<double> X, CandlePrices Prices, string Name) : Trace(Name, new TraceStyle().Completed(0, 0))
{
    /// <inheritdoc/>
    public override int Count => X.Length;

    internal override (double Low, double High) RangeY =>
        ValueRange.Union(ValueRange.Of(Prices.Low.AsSpan()), ValueRange.Of(Prices.High.AsSpan()));

    internal override (double Low, double High) RangeX
    {
        get
        {
            var (low, high) = ValueRange.Of(X.AsSpan());
            var half = ValueRange.SmallestStep(X.AsSpan()) / 2;
            return (low - half, high + half);
        }
    }
}
