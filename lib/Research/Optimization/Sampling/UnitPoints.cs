namespace AlgoAcademy.Research;

/// <summary>Endless sequences of points in the unit cube, one row of coordinates a point.</summary>
internal static class UnitPoints
{
    /// <summary>Independent and uniform.</summary>
    internal static IEnumerable<double[]> Random(int dimensions, ulong seed)
    {
        var rng = new Rng(seed);
        while (true)
        {
            yield return [.. Enumerable.Range(0, dimensions).Select(_ => rng.NextUniform())];
        }
    }

    /// <summary>
    /// Latin hypercubes one after another (McKay, Beckman and Conover 1979): of each <paramref name="count"/> points every
    /// coordinate has exactly one in each of as many equal strata, uniform within it.
    /// </summary>
    internal static IEnumerable<double[]> LatinHypercube(int dimensions, int count, ulong seed)
    {
        var rng = new Rng(seed);
        while (true)
        {
            int[][] strata = [.. Enumerable.Range(0, dimensions).Select(_ => Shuffled(count, rng))];
            for (var i = 0; i < count; i++)
            {
                yield return [.. strata.Select(order => (order[i] + rng.NextUniform()) / count)];
            }
        }
    }

    /// <summary>A random order (Fisher and Yates).</summary>
    private static int[] Shuffled(int count, Rng rng)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; i > 0; i--)
        {
            var j = rng.NextInt(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
