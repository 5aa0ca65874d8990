using AlgoAcademy.Research;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks;

/// <summary>
/// The parts of an SMA cross 10/50 with 0.1 % commission and 0.05 % slippage on 1,000,000 bars: where its time goes. How close
/// the whole is to the machine: <see cref="Ratios.RatioReport"/>.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class SmaCross
{
    private BarColumns columns = null!;
    private BarSeries bars = null!;
    private Signal signal = null!;

    /// <summary>Bars of the path.</summary>
    [Params(1_000_000)]
    public int Bars { get; set; }

    /// <summary>A seeded geometric Brownian motion on one-minute closes.</summary>
    [GlobalSetup]
    public void Simulate()
    {
        var path = GeometricBrownianMotion.Simulate(seed: 42, drift: 0.05, volatility: 0.20, new PathOptions { Count = Bars });
        columns = new BarColumns
        {
            CloseTime = [.. Enumerable.Range(0, Bars).Select(minute => path.CloseTime[0].AddMinutes(minute))],
            Open = [.. path.Open],
            High = [.. path.High],
            Low = [.. path.Low],
            Close = [.. path.Close],
        };
        bars = new BarSeries("GBM", Frequency.Minute, columns);
        signal = Cross.Above(bars.Close.Sma(10), bars.Close.Sma(50));
    }

    /// <summary>Everything after loading: indicators, signal, backtest, returns, Sharpe, growth, drawdown.</summary>
    [Benchmark(Baseline = true)]
    public double BarsToMetrics()
    {
        var result = Backtest.Run(bars, Cross.Above(bars.Close.Sma(10), bars.Close.Sma(50)), Costs.Bps(10, 5));
        return result.Sharpe() + result.Cagr() + result.MaxDrawdown();
    }

    /// <summary>The checks of every price and time at construction.</summary>
    [Benchmark]
    public BarSeries ValidateColumns() => new("GBM", Frequency.Minute, columns);

    /// <summary>Two simple moving averages as columns.</summary>
    [Benchmark]
    public double TwoAverages() => bars.Close.Sma(10).Last + bars.Close.Sma(50).Last;

    /// <summary>The accounting alone, signal given.</summary>
    [Benchmark]
    public double BacktestOnly() => Backtest.Run(bars, signal, Costs.Bps(10, 5)).Equity.Last;

    /// <summary>The metrics alone.</summary>
    [Benchmark]
    public double MetricsOnly()
    {
        var returns = bars.Close.Returns();
        return returns.Sharpe() + bars.Close.Cagr() + bars.Close.MaxDrawdown();
    }
}
