using AlgoAcademy.Research;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>(4) Sma, Ema, Rsi, Macd, Bollinger, Atr of one market into columns that the caller brings.</summary>
internal sealed class IndicatorContest(Market market) : IContest
{
    private static readonly MacdPeriods Periods = new(12, 26, 9);
    private readonly double[][] limit = [.. Enumerable.Range(0, 9).Select(_ => Market.Column(market.Bars.Count))];
    private readonly double[][] library = [.. Enumerable.Range(0, 9).Select(_ => Market.Column(market.Bars.Count))];

    public string Task => FormattableString.Invariant($"(4) Sma, Ema, Rsi, Macd, Bollinger, Atr, {market.Bars.Count:N0} bars");

    // The MACD is a difference of prices around 100.
    public double Size => 100;

    public void RunLimit()
    {
        long count = market.Bars.Count;
        Limit.Sma(market.Close, count, 20, limit[0]);
        Limit.Ema(market.Close, count, 20, limit[1]);
        Limit.Rsi(market.Close, count, 14, limit[2]);
        Limit.Macd(market.Close, count, [Periods.Fast, Periods.Slow, Periods.Signal], limit[3], limit[4]);
        Limit.Bollinger(market.Close, count, 20, 2, [Limit.At(limit[5]), Limit.At(limit[6]), Limit.At(limit[7])]);
        Limit.Atr([Limit.At(market.High), Limit.At(market.Low), Limit.At(market.Close)], count, 14, limit[8]);
    }

    public void RunLibrary()
    {
        Sma.Compute(market.Close, 20, library[0]);
        Ema.Compute(market.Close, 20, library[1]);
        Rsi.Compute(market.Close, 14, library[2]);
        Macd.Compute(market.Close, Periods, library[3], library[4]);
        Bollinger.Compute(market.Close, 20, 2, new BandSpans(library[5], library[6], library[7]));
        Atr.Compute(new BarSpans(market.High, market.Low, market.Close), 14, library[8]);
    }

    // The start, with the warm-ups, and then every 97th bar of each column.
    public IEnumerable<(double Limit, double Library)> Answers() =>
        limit.Zip(library).SelectMany(columns => columns.First.Zip(columns.Second).Where((_, t) => t < 64 || t % 97 == 0));
}
