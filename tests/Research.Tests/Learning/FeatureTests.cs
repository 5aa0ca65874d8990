namespace AlgoAcademy.Research.Tests.Learning;

public class FeatureTests
{
    private static readonly BarSeries s_bars = GeometricBrownianMotion.Simulate(3, 0.05, 0.2, new() { Count = 400 });

    private static readonly FeatureSet s_features = new FeatureSet()
        .Add("momentum 20", bars => bars.Close.Roc(20))
        .Add("volatility 20", bars => bars.Returns().RollingStd(20))
        .Add("rsi 14", bars => bars.Close.Rsi())
        .Add("memory 0.4", bars => FractionalDifference.Of(bars.Close.Map(Math.Log), 0.4, 50));

    [Fact]
    public void Features_of_a_prefix_are_a_prefix_of_the_features()
    {
        var whole = s_features.Of(s_bars);
        for (var count = 1; count < s_bars.Count; count += 37)
        {
            var part = s_features.Of(s_bars.Slice(0, count));
            foreach (var name in s_features.Names)
            {
                Near.Equal(whole[name].Values.Take(count), part[name].Values);
            }
        }

        Assert.True(s_features.Check(s_bars).IsClean);
    }

    [Fact]
    public void Planted_leaks_are_found_and_named()
    {
        var leaking = s_features
            .Add("scaled on all", bars => bars.Close.Map(x => x / bars.Close.Max()))
            .Add("centred window", bars => new Series("c", bars.Axis, [.. Enumerable.Range(0, bars.Count).Select(t => bars.Close[Math.Min(t + 2, bars.Count - 1)] / bars.Close[Math.Max(t - 2, 0)])]));
        Assert.Equal(["scaled on all", "centred window"], leaking.Check(s_bars).Leaking);
    }

    [Fact]
    public void Weights_of_order_0_4_are_those_of_the_lesson() =>
        Near.Equal([1, -0.4, -0.12, -0.064, -0.0416], FractionalDifference.Weights(0.4, 5), 1e-12);

    [Fact]
    public void Order_one_is_the_difference_and_order_zero_the_series()
    {
        var x = s_bars.Close;
        Near.Equal((x - x.Lag(1)).Values, FractionalDifference.Of(x, 1, 2).Values, 1e-9);
        Assert.Equal(x.Values, FractionalDifference.Of(x, 0, 1).Values);
    }

    [Fact]
    public void Half_twice_is_once()
    {
        // (1 − B)^½ (1 − B)^½ = 1 − B: the weights convolved are 1, −1, 0, 0, …
        var half = FractionalDifference.Weights(0.5, 30);
        for (var k = 0; k < 30; k++)
        {
            var folded = Enumerable.Range(0, k + 1).Sum(j => half[j] * half[k - j]);
            Assert.Equal(k switch { 0 => 1, 1 => -1, _ => 0 }, folded, 12);
        }
    }

    [Fact]
    public void Least_order_is_above_zero_for_a_walk_and_zero_for_reversion()
    {
        var walk = FractionalDifference.LeastOrder(GeometricBrownianMotion.Simulate(11, 0.05, 0.2, new() { Count = 1500 }).Close.Map(Math.Log), 50);
        Assert.InRange(walk.Order, 0.05, 1);
        Assert.True(walk.Test.PValue < 0.05);
        Assert.InRange(walk.Correlation, 0.3, 1);
        var rng = new Rng(4);
        Assert.Equal(0, FractionalDifference.LeastOrder(Cases.Series([.. Enumerable.Range(0, 500).Select(_ => rng.NextGaussian())]), 50).Order);
    }
}
