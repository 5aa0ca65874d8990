using CsCheck;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Metrics that read the equity eight bars at a time, against their definitions read one by one.</summary>
public class EquityMetricTests
{
    private static readonly Gen<double[]> Equity = Gen.Double[-0.03, 0.03].Array[1, 1300].Select(moves =>
    {
        var value = 1.0;
        return moves.Select(move => value *= 1 + move).ToArray();
    });

    [Fact]
    public void Sharpe_of_an_equity_curve_is_that_of_its_returns() => Equity.Sample(equity =>
    {
        var returns = equity.Skip(1).Zip(equity, (now, before) => (now / before) - 1).ToArray();
        Near.Equal(Sharpe.Of(returns, 252, 0.02), Sharpe.OfEquity(equity, 252, 0.02), 1e-9);
    });

    [Fact]
    public void Sharpe_of_equity_that_stands_still_is_undefined() =>
        Assert.Equal(double.NaN, Sharpe.OfEquity(Enumerable.Repeat(100.0, 700).ToArray(), 252));

    [Theory]
    [InlineData(1)]
    [InlineData(699)]
    public void Missing_equity_after_the_start_makes_the_ratio_undefined(int missing)
    {
        var equity = Enumerable.Range(1, 700).Select(t => 100 + Math.Sin(t)).ToArray();
        equity[missing] = double.NaN;
        Assert.Equal(double.NaN, Sharpe.OfEquity(equity, 252));
        Assert.Equal(double.NaN, MaxDrawdown.Of(equity));
    }

    [Fact]
    public void Deepest_drawdown_is_the_least_of_all() => Equity.Sample(equity =>
    {
        double peak = 0, deepest = 0;
        foreach (var value in equity)
        {
            peak = Math.Max(peak, value);
            deepest = Math.Min(deepest, (value / peak) - 1);
        }

        Assert.Equal(deepest, MaxDrawdown.Of(equity));
    });
}
