namespace AlgoAcademy.Research.Tests.Backtesting.Events;

/// <summary>A strategy given as one or two functions.</summary>
internal sealed class Scripted(Action<StrategyContext> onBar, Action<StrategyContext, OrderFill>? onFill = null) : IStrategy
{
    public void OnBar(StrategyContext context) => onBar(context);

    public void OnFill(StrategyContext context, in OrderFill fill) => onFill?.Invoke(context, fill);

    /// <summary>Does something once, at the close of the first bar.</summary>
    public static Scripted AtFirst(Action<StrategyContext> action) => new(context =>
    {
        if (context.Index == 0)
        {
            action(context);
        }
    });

    /// <summary>Bars by open, high, low and close; volume 1,000.</summary>
    public static BarSeries Bars(params (double Open, double High, double Low, double Close)[] rows) => new("test", Frequency.Daily, new BarColumns
    {
        CloseTime = Cases.Days(rows.Length),
        Open = [.. rows.Select(row => row.Open)],
        High = [.. rows.Select(row => row.High)],
        Low = [.. rows.Select(row => row.Low)],
        Close = [.. rows.Select(row => row.Close)],
        Volume = [.. rows.Select(_ => 1_000.0)],
    });

    public static readonly (double Open, double High, double Low, double Close) Calm = (100, 101, 99, 100);
}
