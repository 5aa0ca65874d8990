namespace AlgoAcademy.Research.Tests.Charts.Gallery;

/// <summary>Every kind of chart once, with real data where there are some: drawn by the tests and shown in the how-to.</summary>
public static partial class ChartGallery
{
    private static readonly BarSeries s_bars = MarketData.Load("sp500-daily");
    private static readonly BarSeries s_year = s_bars.Between(new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2019, 10, 1, 0, 0, 0, DateTimeKind.Utc));

    private static readonly Lazy<BacktestResult> s_result = new(() => Backtest.Run(s_bars, Cross.Above(s_bars.Close.Ema(20), s_bars.Close.Ema(100)), Costs.Bps(1, 2)));

    public static BacktestResult Result => s_result.Value;

    public static IReadOnlyList<GalleryEntry> All { get; } = [.. Prices(), .. Results(), .. Samples(), .. Maps(), .. Paths()];

    private static IEnumerable<GalleryEntry> Prices()
    {
        yield return new("candles", "Prices bar by bar, with what the strategy saw: volume, indicators and its target on the same time axis.",
            "bars.ToPriceChart(new PriceChartOptions { Overlays = [bars.Close.Ema(10), bars.Close.Ema(30)], Indicators = [new(\"RSI 14 (0–100)\", bars.Close.Rsi(14)) { Levels = [30, 70] }], Signal = signal })",
            () => s_year.ToPriceChart(new PriceChartOptions
            {
                Title = "S&P 500, nine months of 2019",
                Overlays = [s_year.Close.Ema(10), s_year.Close.Ema(30)],
                Indicators = [new("RSI 14 (0–100)", s_year.Close.Rsi(14)) { Levels = [30, 70] }],
                Signal = Cross.Above(s_year.Close.Ema(10), s_year.Close.Ema(30)),
            }));
        yield return new("fills", "Where a backtest bought and sold, at the prices it paid.",
            "Backtest.Run(bars, signal, costs).ToPriceChart(fast, slow)",
            () => Backtest.Run(s_year, Cross.Above(s_year.Close.Ema(5), s_year.Close.Ema(20)), Costs.Bps(1, 2)).ToPriceChart(s_year.Close.Ema(5), s_year.Close.Ema(20)));
    }

    private static IEnumerable<GalleryEntry> Results()
    {
        yield return new("equity", "What became of the money, net and gross, against holding; the drawdown below.",
            "result.ToEquityChart(log: true)", () => s_result.Value.ToEquityChart(log: true));
        yield return new("benchmark", "An equity curve from anywhere against a benchmark, both drawdowns below.",
            "equity.ToEquityChart(index.Close)", () => s_result.Value.Equity.Named("EMA 20/100 cross").ToEquityChart(s_bars.Close.Named("S&P 500"), log: true));
        yield return new("underwater", "How deep and how long the account stood below its peak.",
            "result.Equity.ToUnderwaterChart()", () => s_result.Value.Equity.Named("EMA 20/100 cross").ToUnderwaterChart());
        yield return new("months", "Which months and years made the result.",
            "result.MonthlyReturns().ToMonthlyChart()", () => s_result.Value.MonthlyReturns().ToMonthlyChart());
        yield return new("returns", "How the returns of a strategy are spread.",
            "result.Returns.ToDistributionChart()", () => s_result.Value.Returns.Named("EMA 20/100 cross").ToDistributionChart());
        yield return new("rolling", "Whether it worked all the time or once.",
            "result.Returns.ToRollingChart(window: 252)", () => s_result.Value.Returns.Named("EMA 20/100 cross").ToRollingChart(252));
        yield return new("trades", "How far trades went against and for you: where a stop belongs.",
            "result.ToTradeChart()", () => s_result.Value.ToTradeChart());
    }
}
