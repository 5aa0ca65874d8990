namespace AlgoAcademy.Research;

/// <summary>Poisson numbers from the seeded generator.</summary>
internal static class PoissonDraw
{
    /// <summary>By products of uniform numbers (Knuth 1969), a mean of 30 at a time: exp(−30) is far from what underflows, and sums of Poisson numbers are Poisson.</summary>
    public static int Next(Rng rng, double mean)
    {
        var count = 0;
        for (var left = mean; left > 0; left -= 30)
        {
            var none = PortableMath.Exp(-Math.Min(left, 30));
            for (var product = rng.NextUniform(); product > none; product *= rng.NextUniform())
                count++;
        }

        return count;
    }
}
