namespace AlgoAcademy.Research.Tests.Validation;

/// <summary>Seeded worlds in which it is known what is there to be found.</summary>
internal static class Worlds
{
    /// <summary>Returns of strategies without any skill: independent normals of 1 % a bar.</summary>
    public static Series[] Noise(ulong seed, int strategies, int bars, double mean = 0)
    {
        var rng = new Rng(seed);
        var axis = new TimeAxis(Cases.Days(bars), Frequency.Daily);
        return [.. Enumerable.Range(0, strategies).Select(k =>
            new Series(FormattableString.Invariant($"noise {k}"), axis, [.. Enumerable.Range(0, bars).Select(_ => mean + (0.01 * rng.NextGaussian()))]))];
    }

    /// <summary>Prices of a geometric random walk: no rule has an edge on them.</summary>
    public static BarSeries Walk(ulong seed, int bars, double drift = 0)
    {
        var rng = new Rng(seed);
        var price = 100.0;
        return Cases.Bars([.. Enumerable.Range(0, bars).Select(_ =>
        {
            var open = price;
            price *= Math.Exp(drift + (0.01 * rng.NextGaussian()));
            return (open, price);
        })]);
    }
}
