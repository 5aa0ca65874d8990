using CsCheck;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Metrics over a moving window.</summary>
public class RollingMetricTests
{
    private static readonly Gen<Series> Returns = Gen.Double[-0.1, 0.1].Array[5, 60].Select(values => Cases.Series(values));

    [Fact]
    public void Value_is_the_metric_of_the_last_bars() => Gen.Select(Returns, Gen.Int[2, 10]).Sample((returns, window) =>
    {
        var rolling = returns.RollingSharpe(window);
        Assert.Equal(returns.Count, rolling.Count);
        for (var t = 0; t < returns.Count; t++)
        {
            var expected = t < window - 1 ? double.NaN : returns.Slice(t - window + 1, window).Sharpe();
            Assert.Equal(expected, rolling[t]);
        }
    });

    [Fact]
    public void Later_bars_change_nothing_before_them() => Gen.Select(Returns, Gen.Int[2, 10]).Sample((returns, window) =>
    {
        var cut = returns.Slice(0, returns.Count / 2);
        Assert.Equal(cut.RollingVolatility(window), returns.RollingVolatility(window).Take(cut.Count));
        Assert.Equal(cut.RollingSortino(window), returns.RollingSortino(window).Take(cut.Count));
        Assert.Equal(cut.Growth().RollingMaxDrawdown(window), returns.Growth().RollingMaxDrawdown(window).Take(cut.Count));
    });

    [Fact]
    public void Window_with_a_hole_is_NaN_and_those_after_it_are_numbers_again()
    {
        var rolling = Cases.Series(double.NaN, 0.01, 0.02, double.NaN, 0.03, 0.01, 0.02).RollingVolatility(2);
        Assert.Equal([true, true, false, true, true, false, false], rolling.Select(double.IsNaN));
    }

    [Fact]
    public void Any_function_can_roll() =>
        Assert.Equal([double.NaN, 3, 5], Cases.Series(1, 2, 3).Rolling(2, values => values[0] + values[1]));

    [Fact]
    public void Window_longer_than_the_series_is_all_NaN() => Assert.All(Cases.Series(0.01, 0.02).RollingSharpe(10), value => Assert.True(double.IsNaN(value)));

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-5)]
    public void Window_below_two_is_refused(int window) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Cases.Series(0.01, 0.02).RollingSharpe(window));
}
