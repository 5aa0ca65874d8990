using System.Reflection;
using CsCheck;

namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>What holds for every indicator, found by reflection over <see cref="SeriesIndicators"/>.</summary>
public class IndicatorContractTests
{
    private static readonly Gen<double[]> Prices = Gen.Double[1, 100].Array[0, 80];

    public static TheoryData<string> All() =>
    [
        .. typeof(SeriesIndicators).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Series) && method.GetParameters().Length == 2)
            .Select(method => method.Name),
    ];

    [Fact]
    public void Every_indicator_is_found() => Assert.Contains("Ema", All().Select(row => row.Data));

    [Theory]
    [MemberData(nameof(All))]
    public void Result_has_the_axis_of_the_source(string name) =>
        Gen.Select(Prices, Gen.Int[2, 20]).Sample((prices, length) =>
        {
            var source = Cases.Series(prices);
            var result = Call(name, source, length);
            Assert.Same(source.Axis, result.Axis);
            Assert.Equal(source.Count, result.Count);
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Warm_up_is_NaN_exactly_as_long_as_declared(string name) =>
        Gen.Select(Prices, Gen.Int[2, 20]).Sample((prices, length) =>
            Assert.Equal(Math.Min(prices.Length, DeclaredWarmUp(name, length)), Call(name, Cases.Series(prices), length).WarmUp));

    [Theory]
    [MemberData(nameof(All))]
    public void Leading_NaN_of_the_source_lengthen_the_warm_up(string name)
    {
        double[] prices = [double.NaN, double.NaN, double.NaN, .. Enumerable.Range(1, 40).Select(i => 50 + (10 * Math.Sin(i)))];
        var shifted = Call(name, Cases.Series(prices), 5);
        var plain = Call(name, Cases.Series(prices[3..]), 5);
        Assert.Equal(DeclaredWarmUp(name, 5) + 3, shifted.WarmUp);
        Assert.Equal(plain.Values.AsSpan(), shifted.Values.AsSpan()[3..]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Value_at_t_does_not_change_when_later_bars_are_cut(string name) =>
        Gen.Select(Prices, Gen.Int[2, 20], Gen.Int[0, 80]).Sample((prices, length, cut) =>
        {
            var whole = Call(name, Cases.Series(prices), length);
            var kept = Math.Min(cut, prices.Length);
            Assert.Equal(whole.Values.AsSpan()[..kept], Call(name, Cases.Series(prices[..kept]), length).Values.AsSpan());
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Empty_series_gives_an_empty_series(string name) => Assert.Empty(Call(name, Cases.Series(), 5));

    [Theory]
    [MemberData(nameof(All))]
    public void Length_of_zero_is_refused_with_its_value(string name)
    {
        var thrown = Assert.Throws<TargetInvocationException>(() => Call(name, Cases.Series(1, 2, 3), 0));
        var inner = Assert.IsType<ArgumentOutOfRangeException>(thrown.InnerException);
        Assert.Contains("must be at least", inner.Message, StringComparison.Ordinal);
        Assert.Contains("was 0", inner.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Number_after_NaN_in_the_middle_is_never_silently_wrong(string name)
    {
        // A window that holds the NaN is NaN; once it has left, a value equals that of the clean series or stays NaN.
        double[] prices = [.. Enumerable.Range(1, 60).Select(i => 50 + (10 * Math.Sin(i)))];
        var clean = Call(name, Cases.Series(prices), 5);
        prices[20] = double.NaN;
        var dirty = Call(name, Cases.Series(prices), 5);
        Assert.True(double.IsNaN(dirty[20]));
        for (var t = 0; t < prices.Length; t++)
        {
            Assert.True(double.IsNaN(dirty[t]) || Math.Abs(dirty[t] - clean[t]) < 1e-12, $"bar {t}");
        }
    }

    private static Series Call(string name, Series source, int length) =>
        (Series)typeof(SeriesIndicators).GetMethod(name)!.Invoke(null, [source, length])!;

    private static int DeclaredWarmUp(string name, int length) =>
        (int)typeof(SeriesIndicators).Assembly.GetType($"AlgoAcademy.Research.{name}", throwOnError: true)!
            .GetMethod("WarmUp")!.Invoke(null, [length])!;
}
