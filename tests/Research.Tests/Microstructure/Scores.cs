namespace AlgoAcademy.Research.Tests.Microstructure;

/// <summary>Estimates less the truth, in units of their own standard errors: over seeds they must have mean 0 and deviation 1.</summary>
internal static class Scores
{
    public static void AreStandard(IEnumerable<double> scores, double mostBias = 0.25, double mostSpread = 0.15)
    {
        double[] all = [.. scores];
        Assert.All(all, score => Assert.True(double.IsFinite(score)));
        var mean = all.Average();
        var deviation = Math.Sqrt(all.Sum(score => (score - mean) * (score - mean)) / (all.Length - 1));
        Assert.True(Math.Abs(mean) <= mostBias && Math.Abs(deviation - 1) <= mostSpread, FormattableString.Invariant($"mean {mean:F3}, deviation {deviation:F3} of {all.Length} scores"));
    }
}
