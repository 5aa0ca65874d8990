using System.Collections.Immutable;
using AlgoAcademy.Research.Tests.Backtesting.Events;

namespace AlgoAcademy.Research.Tests.BadInput;

/// <summary>Right values of what the library itself computes, and of the functions that it is given.</summary>
internal static class Results
{
    private static readonly string s_alt = "Line chart of the equity of a strategy over sixty daily bars, rising from one hundred to one hundred and sixty.";

    /// <summary>A value of the type, or null when none is known.</summary>
    public static object? Of(Type type, BarSeries bars) => Function(type) ?? Collection(type, bars) ?? Computed(type, bars) ?? MicrostructureResults.Of(type) ?? MarketMakingResults.Of(type) ?? ExecutionResults.Of(type);

    private static object? Function(Type type) => type switch
    {
        _ when type == typeof(Metric) => (Metric)(returns => returns.Length),
        _ when type == typeof(Func<BarSeries, Signal>) => (Func<BarSeries, Signal>)(some => Signal.Constant(some)),
        _ when type == typeof(Func<BarSeries, Series>) => (Func<BarSeries, Series>)(some => some.Close),
        _ when type == typeof(Func<BarSeries, BacktestResult>) => (Func<BarSeries, BacktestResult>)Hold,
        _ when type == typeof(Func<ParameterSet, bool>) => (Func<ParameterSet, bool>)(_ => true),
        _ when type == typeof(Func<ParameterSet, double>) => (Func<ParameterSet, double>)(set => set.Int("fast")),
        _ when type == typeof(Func<BacktestResult, double>) => (Func<BacktestResult, double>)(result => result.Equity.Last),
        _ when type == typeof(Func<BarSeries, ParameterSet, Signal>) => (Func<BarSeries, ParameterSet, Signal>)((some, _) => Signal.Constant(some)),
        _ when type == typeof(Func<Series, Series>) => (Func<Series, Series>)(series => series),
        _ when type == typeof(IStrategy) => Scripted.AtFirst(context => context.Buy(1)),
        _ => null,
    };

    private static object? Collection(Type type, BarSeries bars) => type switch
    {
        _ when type == typeof(ImmutableArray<double>) => ImmutableArray.Create(1.0, 2.0, 3.0),
        _ when type == typeof(ImmutableArray<DateTime>) => ImmutableArray.Create(Cases.Days(3)),
        _ when type == typeof(IReadOnlyList<DateTime>) => Cases.Days(3),
        _ when type.IsAssignableFrom(typeof(string[])) && type.IsGenericType => new[] { "one", "two", "three" },
        _ when type == typeof(string[]) => new[] { "one", "two", "three" },
        _ when type == typeof(IReadOnlyList<Trade>) => Hold(bars).Trades,
        _ when type == typeof(IReadOnlyList<Fill>) => Hold(bars).Fills,
        _ when type == typeof(IReadOnlyList<OrderFill>) => Events(bars).Fills,
        _ when type == typeof(IReadOnlyList<TradeOrder>) => Events(bars).Orders,
        _ when type == typeof(IReadOnlyList<Instrument>) => new[] { new Instrument(bars) },
        _ when type == typeof(IReadOnlyList<Trial>) => Search().Top(3),
        _ => null,
    };

    private static object? Computed(Type type, BarSeries bars) => type switch
    {
        _ when type == typeof(Chart) => new Chart("Equity", s_alt).Line([1, 2, 3], "equity"),
        _ when type == typeof(EventResult) => Events(bars),
        _ when type == typeof(OrderRequest) => OrderRequest.Market(1),
        _ when type == typeof(BracketRequest) => new BracketRequest { Entry = OrderRequest.Market(1), StopLoss = 1 },
        _ when type == typeof(TradeOrder) => Events(bars).Orders[0],
        _ when type == typeof(TearSheet) => Hold(bars).TearSheet(),
        _ when type == typeof(ReturnTable) => ReturnTable.Of(bars.Close),
        _ when type == typeof(MetricTable) => MetricTable.Of(("hold", Hold(bars))),
        _ when type == typeof(Verdict) => Hold(bars).Verdict(),
        _ when type == typeof(BarCheck) => bars.Check(),
        _ when type == typeof(DataCard) => DataCatalog.Shipped.Cards[0],
        _ when type == typeof(ParameterSpace) => Space(),
        _ when type == typeof(OptimizationProblem) => Problem(),
        _ when type == typeof(OptimizationResult) => Search(),
        _ when type == typeof(ParameterMap) => Search().HeatMap("fast", "slow"),
        _ when type == typeof(ParameterSet) => Search().Best.Parameters,
        _ when type == typeof(Trial) => Search().Best,
        _ when type == typeof(Objective) => Objective.Maximize("equity", (BacktestResult result) => result.Equity.Last),
        _ => null,
    };

    private static BacktestResult Hold(BarSeries bars) => Backtest.Run(bars, Signal.Constant(bars), Costs.None);

    private static EventResult Events(BarSeries bars) => EventBacktest.Run(bars, Scripted.AtFirst(context => context.Buy(1)));

    private static ParameterSpace Space() => new ParameterSpace().Int("fast", 2, 4).Int("slow", 5, 7);

    private static OptimizationProblem Problem() => OptimizationProblem.ForFunction(Space(), set => set.Int("fast"), Objective.Maximize("value"));

    private static OptimizationResult Search() => Problem().Grid();
}
