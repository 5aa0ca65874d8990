namespace AlgoAcademy.Research.Tests.Learning;

/// <summary>A market whose next return follows from two of its features, or from none.</summary>
internal static class Planted
{
    /// <summary>Return to bar t + 1 = 1 % · (strength · (a[t] − b[t]²+1) + noise); a and b are planted, the others tell nothing.</summary>
    public static (BarSeries Bars, LearningTable Table) World(ulong seed, double strength, int count = 1200)
    {
        var rng = new Rng(seed);
        string[] names = ["a", "b", "x", "y", "z"];
        var features = names.Select(_ => Enumerable.Range(0, count).Select(_ => rng.NextGaussian()).ToArray()).ToArray();
        var close = new double[count];
        close[0] = 100;
        for (var t = 1; t < count; t++)
        {
            var signal = strength * (features[0][t - 1] - Math.Pow(features[1][t - 1], 2) + 1);
            close[t] = close[t - 1] * Math.Exp(0.01 * (signal + rng.NextGaussian()));
        }

        var bars = Cases.Bars([.. close.Select((price, t) => (t == 0 ? price : close[t - 1], price))]);
        var panel = new SeriesPanel("planted", [.. names.Select((name, k) => new Series(name, bars.Axis, features[k]))]);
        return (bars, LearningTable.Of(panel, ReturnLabels.FixedHorizon(bars, 1)));
    }
}
