namespace AlgoAcademy.Research.Tests.Statistics.MeanReversion;

public class OuStoppingTests
{
    private static readonly OuStoppingOptions s_lesson = new() { Mean = 0.5, Speed = 8, Volatility = 0.2, DiscountRate = 0.05, Cost = 0.01 };

    // Lesson 36, E1 and E2.
    [Theory]
    [InlineData(0.01, 0.59427, 0.37546)]
    [InlineData(0.005, 0.59406, 0.37662)]
    [InlineData(0.02, 0.59471, 0.37297)]
    public void Exit_and_entry_of_the_lesson(double cost, double exit, double entry)
    {
        var best = OuStopping.Best(s_lesson with { Cost = cost });
        Assert.Equal(exit, best.Exit, 1e-5);
        Assert.Equal(entry, best.Entry, 1e-5);
    }

    // Lesson 36, E3: the same problem on a grid, by policy iteration over finite differences; nothing of it knows a special function.
    [Fact]
    public void A_grid_finds_the_same_thresholds_and_values()
    {
        const double Step = 0.0005;
        double[] prices = [.. Enumerable.Range(0, 1201).Select(i => 0.2 + (i * Step))];
        var best = OuStopping.Best(s_lesson);

        var position = Stop(prices, x => x - 0.01);
        Assert.Equal(best.Exit, prices.First(x => x > 0.5 && position[Place(x)] <= x - 0.01 + 1e-12), Step);
        var waiting = Stop(prices, x => position[Place(x)] - x - 0.01);
        Assert.Equal(best.Entry, prices.Last(x => x < 0.5 && waiting[Place(x)] <= position[Place(x)] - x - 0.01 + 1e-12), Step);
        foreach (var x in new[] { 0.35, 0.45, 0.5, 0.55, 0.7 })
        {
            Assert.Equal(position[Place(x)], best.ValueOfPosition(x), 2e-4);
            Assert.Equal(waiting[Place(x)], best.ValueOfWaiting(x), 2e-4);
        }

        static int Place(double x) => (int)Math.Round((x - 0.2) / Step);
    }

    [Fact]
    public void Values_join_smoothly_where_one_acts()
    {
        var best = OuStopping.Best(s_lesson);
        Assert.Equal(best.Exit - 0.01, best.ValueOfPosition(best.Exit - 1e-9), 1e-8);
        Assert.Equal(1, (best.ValueOfPosition(best.Exit) - best.ValueOfPosition(best.Exit - 1e-6)) / 1e-6, 1e-3);
        Assert.Equal(best.ValueOfWaiting(best.Entry - 1e-9), best.ValueOfWaiting(best.Entry + 1e-9), 1e-8);
    }

    // Lesson 36, E3: a stop forbids waiting; the value is below that without one, and nears it as the stop goes away (six deviations at last).
    [Fact]
    public void A_stop_never_raises_the_value()
    {
        var free = OuStopping.Best(s_lesson);
        var last = 0.0;
        foreach (var stop in new[] { 0.45, 0.4, 0.35, 0.3, 0.25, 0.2 })
        {
            var stopped = OuStopping.Best(s_lesson with { StopLoss = stop });
            var value = stopped.ValueOfPosition(0.48);
            Assert.InRange(value, last, free.ValueOfPosition(0.48) + 1e-12);
            Assert.Equal(stop - 0.01, stopped.ValueOfPosition(stop), 1e-12);
            Assert.True(stopped.Exit <= free.Exit + 1e-9);
            Assert.True(double.IsNaN(stopped.Entry));
            last = value;
        }

        Assert.Equal(free.ValueOfPosition(0.48), last, 1e-3);
    }

    [Fact]
    public void Options_out_of_range_are_named()
    {
        var error = Assert.Throws<ArgumentException>(() => OuStopping.Best(s_lesson with { Cost = 0, StopLoss = 0.6 }));
        Assert.Contains("Cost", error.Message, StringComparison.Ordinal);
        Assert.Contains("StopLoss", error.Message, StringComparison.Ordinal);
    }

    // r V = θ(μ − x)V′ + ½σ²V″ by central differences, V ≥ reward; walls at both ends reflect. Policy iteration ends after few rounds.
    private static double[] Stop(double[] prices, Func<double, double> reward)
    {
        var (n, h) = (prices.Length, prices[1] - prices[0]);
        double[] pay = [.. prices.Select(reward)], value = pay;
        var spread = 0.5 * 0.04 / (h * h);
        double[] up = [.. prices.Select((x, i) => i == 0 ? 2 * spread : i == n - 1 ? 0 : spread + (8 * (0.5 - x) / (2 * h)))];
        double[] down = [.. prices.Select((_, i) => (2 * spread) - up[i])];
        var acts = new bool[n];
        for (var (round, isChanged) = (0, true); isChanged && round < 500; round++)
        {
            value = Tridiagonal(
                [.. down.Select((rate, i) => acts[i] ? 0 : -rate)], [.. acts.Select(act => act ? 1 : 0.05 + (2 * spread))],
                [.. up.Select((rate, i) => acts[i] ? 0 : -rate)], [.. pay.Select((worth, i) => acts[i] ? worth : 0)]);

            // Act where that pays more than what going on for a moment is worth.
            bool[] better = [.. pay.Select((worth, i) => worth > (((i == 0 ? 0 : down[i] * value[i - 1]) + (i == n - 1 ? 0 : up[i] * value[i + 1])) / (0.05 + (2 * spread))) + 1e-14)];
            isChanged = !better.SequenceEqual(acts);
            acts = better;
        }

        return value;
    }

    private static double[] Tridiagonal(double[] below, double[] on, double[] above, double[] right)
    {
        for (var i = 1; i < on.Length; i++)
        {
            var factor = below[i] / on[i - 1];
            on[i] -= factor * above[i - 1];
            right[i] -= factor * right[i - 1];
        }

        for (var i = on.Length - 1; i >= 0; i--)
            right[i] = (right[i] - (i == on.Length - 1 ? 0 : above[i] * right[i + 1])) / on[i];
        return right;
    }
}
