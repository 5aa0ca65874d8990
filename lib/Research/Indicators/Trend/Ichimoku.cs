namespace AlgoAcademy.Research;

/// <summary>Ichimoku kinko hyo: middles of the ranges of three windows, two of them shifted ahead as a cloud.</summary>
/// <remarks>
/// Nothing here looks ahead. Charts draw the cloud d bars ahead of the data it is made of: at bar t stands the cloud of t − d, long
/// known, and that is what <c>SpanA</c> and <c>SpanB</c> are. The lagging span (chikou) is the close drawn d bars <em>back</em>: at bar t it
/// would be the close of t + d. It is a picture, not a signal, and is left out; what traders ask of it, whether the price is
/// above that of d bars ago, is <c>bars.Close.Momentum(26)</c>.
/// </remarks>
[Indicator("conversion, base = (max high + min low)/2 of s, m bars; span a = (conversion + base)/2 and span b = that of l bars, both of d bars ago",
    Inputs = "high, low", WarmUp = "conversion: s − 1; base: m − 1; spans: at most max(s, m, l) − 1 + d",
    Unit = "price", Source = "Hosoda (1969)")]
public sealed class Ichimoku : IIndicator<Bar, IchimokuValue>
{
    private readonly WindowFold<RangeNode> _conversion;
    private readonly WindowFold<RangeNode> _base;
    private readonly WindowFold<RangeNode> _span;
    private readonly Delay _spanA;
    private readonly Delay _spanB;

    /// <summary>With windows of <paramref name="conversion"/>, <paramref name="baseLength"/> and <paramref name="span"/> bars, and a cloud <paramref name="displacement"/> bars ahead.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Ichimoku(int conversion = 9, int baseLength = 26, int span = 52, int displacement = 26)
    {
        Window.Require(conversion, 1);
        Window.Require(baseLength, 1);
        Window.Require(span, 1);
        Window.Require(displacement, 1);
        _conversion = new(conversion);
        _base = new(baseLength);
        _span = new(span);
        _spanA = new(displacement);
        _spanB = new(displacement);
    }

    /// <summary>Bars before the first value: conversion: s − 1; base: m − 1; spans: at most max(s, m, l) − 1 + d.</summary>
    public static int WarmUp(int conversion = 9, int baseLength = 26, int span = 52, int displacement = 26) =>
        Math.Max(Math.Max(conversion, baseLength), span) - 1 + displacement;

    /// <summary>The values at each bar of a fresh <paramref name="indicator"/> into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static void Compute(BarSpans bars, Ichimoku indicator, Span<IchimokuValue> destination) => Batch.Run(indicator, bars, destination);

    /// <inheritdoc/>
    public IchimokuValue Next(Bar value)
    {
        var conversion = Middle(_conversion, value);
        var baseLine = Middle(_base, value);
        var spanB = Middle(_span, value);
        return new(conversion, baseLine, _spanA.Next(0.5 * (conversion + baseLine)), _spanB.Next(spanB));
    }

    private static double Middle(WindowFold<RangeNode> window, in Bar bar) =>
        window.Next(new(bar.Low, bar.High), bar.High, out var range) ? 0.5 * (range.Low + range.High) : double.NaN;
}
