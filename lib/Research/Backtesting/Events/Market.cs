namespace AlgoAcademy.Research;

/// <summary>The columns of all instruments as plain arrays: what the walk through time reads at every bar.</summary>
internal sealed class Market
{
    public Market(IReadOnlyList<Instrument> instruments, EventOptions options)
    {
        Instruments = [.. instruments];
        Axis = Instruments[0].Bars.Axis;
        Open = [.. Instruments.Select(i => Array(i.Bars.Open))];
        High = [.. Instruments.Select(i => Array(i.Bars.High))];
        Low = [.. Instruments.Select(i => Array(i.Bars.Low))];
        Close = [.. Instruments.Select(i => Array(i.Bars.Close))];
        Volume = [.. Instruments.Select(i => Array(i.Bars.Volume))];
        Rate = [.. Instruments.Select(i => i.Currency == options.BaseCurrency ? null : Array(options.Rates[i.Currency]))];
        if (options.Slippage.NeedsHistory)
        {
            History = [.. Instruments.Select(i => new TradingHistory(i.Bars, options.Slippage.Window))];
        }
    }

    public Instrument[] Instruments { get; }

    public TimeAxis Axis { get; }

    public int Count => Axis.Count;

    public double[][] Open { get; }

    public double[][] High { get; }

    public double[][] Low { get; }

    public double[][] Close { get; }

    public double[][] Volume { get; }

    public double[]?[] Rate { get; }

    public TradingHistory[]? History { get; }

    /// <summary>Base currency for one unit of the instrument's, at a close.</summary>
    public double RateAt(int instrument, int bar) => Rate[instrument] is { } rate ? rate[bar] : 1;

    private static double[] Array(Series series) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(series.Values)!;
}
