namespace AlgoAcademy.Research.Tests.Simulation;

public class FactorPanelTests
{
    [Fact]
    public void Features_have_the_information_coefficient_they_say_and_null_features_none()
    {
        // 1000 bars of 100 stocks: the standard error of a mean IC is 1/√(1000 · 99) = 0.0032. A beta of one for all keeps the market out.
        var panel = FactorPanel.Simulate(3, new FactorPanelOptions { Count = 1000, InformationCoefficients = [0.05, -0.03], NullFeatures = 2, MarketVolatility = 0 });
        double[] expected = [0.05, -0.03, 0, 0];
        Assert.All(Enumerable.Range(0, 4), k => Assert.Equal(expected[k], MeanIc(panel, k), 0.012));
    }

    [Fact]
    public void Temporary_parts_make_returns_reverse()
    {
        var panel = FactorPanel.Simulate(5, new FactorPanelOptions { Count = 3000, Stocks = 10, TemporaryVolatility = 0.3, MarketVolatility = 0 });
        Assert.True(panel.Prices.Average(price => Autocorrelation.Of(price.LogReturns(), 1).Value) < -0.05);
    }

    [Fact]
    public void Delisted_stocks_lose_what_is_said_and_have_no_more_values()
    {
        var panel = FactorPanel.Simulate(7, new FactorPanelOptions { Count = 252 * 5, Stocks = 400, DelistingsPerYear = 0.05, DelistingLoss = 0.9, ResidualVolatility = 0.1 });
        var delisted = panel.Prices.Where(price => double.IsNaN(price.Last)).ToList();

        // Alive after 5 years: e^(−0.25) = 0.779 → 88 of 400 gone, deviation 8.3.
        Assert.InRange(delisted.Count, 60, 117);
        Assert.All(delisted, price =>
        {
            var last = price.ToList().FindIndex(double.IsNaN) - 1;
            Assert.InRange(price[last] / price[last - 1], 0.08, 0.125);
            Assert.True(double.IsNaN(price[last + 1]));
        });
    }

    [Fact]
    public void Equal_seeds_give_equal_panels_and_faults_are_named()
    {
        var options = new FactorPanelOptions { Count = 50, Stocks = 3 };
        Assert.Equal(FactorPanel.Simulate(1, options).Prices[2], FactorPanel.Simulate(1, options).Prices[2]);
        Assert.Contains("sum of squared", Assert.Throws<ArgumentException>(() =>
            FactorPanel.Simulate(1, options with { InformationCoefficients = [0.9, 0.9] })).Message, StringComparison.Ordinal);
    }

    private static double MeanIc(FactorPanel panel, int feature) => Enumerable.Range(0, panel.Market.Count - 1).Average(t =>
    {
        double fr = 0, ff = 0, rr = 0;
        for (var i = 0; i < panel.Names.Count; i++)
        {
            var (f, r) = (panel.Values[feature][i][t], Math.Log(panel.Prices[i][t + 1] / panel.Prices[i][t]));
            (fr, ff, rr) = (fr + (f * r), ff + (f * f), rr + (r * r));
        }

        return fr / Math.Sqrt(ff * rr);
    });
}
