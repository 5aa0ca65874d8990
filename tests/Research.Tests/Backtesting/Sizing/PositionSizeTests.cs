namespace AlgoAcademy.Research.Tests.Backtesting.Sizing;

public class PositionSizeTests
{
    [Fact]
    public void Sizes_by_hand()
    {
        Assert.Equal(250, PositionSize.OfEquity(100_000, 0.25, 100), 1e-12);
        Assert.Equal(500, PositionSize.ByStop(100_000, 0.01, 50, 48), 1e-9); // 1,000 / 2
        Assert.Equal(500, PositionSize.ByStop(100_000, 0.01, 48, 50), 1e-9); // short
        Assert.Equal(200, PositionSize.ByAtr(100_000, 0.01, 2.5, 2), 1e-9); // 1,000 / 5
        Assert.Equal(0.5, PositionSize.ByVolatility(0.1, 0.2, 2), 1e-12);
        Assert.Equal(2, PositionSize.ByVolatility(0.1, 0.01, 2), 1e-12);
        Assert.Equal(double.NaN, PositionSize.ByVolatility(0.1, double.NaN, 2));
        Assert.Equal(1, PositionSize.Kelly(0.08, 0.04, 0.5), 1e-12); // half of 2
        Assert.Equal(0.2, PositionSize.KellyBet(0.6, 1), 1e-12); // an even bet won 60 % of the time
        Assert.Equal(0, PositionSize.KellyBet(0.4, 1));
    }

    [Fact]
    public void Kelly_exposure_is_where_the_growth_of_a_bet_is_largest()
    {
        // Growth p·ln(1 + b·f) + (1 − p)·ln(1 − f), searched on a grid.
        var best = Enumerable.Range(0, 1_000).Select(i => i / 1_000.0).MaxBy(f => (0.55 * Math.Log(1 + (1.5 * f))) + (0.45 * Math.Log(1 - f)));
        Assert.Equal(best, PositionSize.KellyBet(0.55, 1.5), 0.001);
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        Assert.Contains("equity must be a finite number above zero; was -1.", Assert.Throws<ArgumentException>(() => PositionSize.OfEquity(-1, 0.1, 10)).Message, StringComparison.Ordinal);
        Assert.Contains("stop must differ from the entry; both were 5.", Assert.Throws<ArgumentException>(() => PositionSize.ByStop(1, 0.1, 5, 5)).Message, StringComparison.Ordinal);
        Assert.Contains("forecast must not be below zero; was -1.", Assert.Throws<ArgumentException>(() => PositionSize.ByVolatility(0.1, -1, 2)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PositionSize.KellyBet(1.5, 1));
    }
}
