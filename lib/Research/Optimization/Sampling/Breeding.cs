namespace AlgoAcademy.Research;

/// <summary>
/// Children of two points in the unit cube: simulated binary crossover (Deb and Agrawal 1995) and polynomial mutation (Deb and
/// Goyal 1996), both kept within [0, 1); choices are swapped and drawn anew.
/// </summary>
internal sealed class Breeding(ParameterSpace space, Nsga2Options options, Rng rng)
{
    private const double Largest = 1 - 1e-12;

    internal (double[] First, double[] Second) Cross(double[] a, double[] b)
    {
        var (first, second) = ((double[])a.Clone(), (double[])b.Clone());
        if (rng.NextUniform() >= options.Crossover)
        {
            return (first, second);
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (rng.NextUniform() >= 0.5)
            {
                continue;
            }

            if (space.Parameters[i].Kind == ParameterKind.Choice)
            {
                (first[i], second[i]) = (second[i], first[i]);
            }
            else if (Math.Abs(a[i] - b[i]) > 1e-14)
            {
                (first[i], second[i]) = Spread(Math.Min(a[i], b[i]), Math.Max(a[i], b[i]));
            }
        }

        return (first, second);
    }

    internal double[] Mutate(double[] x)
    {
        var rate = options.Mutation ?? (1.0 / x.Length);
        for (var i = 0; i < x.Length; i++)
        {
            if (rng.NextUniform() < rate)
            {
                x[i] = space.Parameters[i].Kind == ParameterKind.Choice ? rng.NextUniform() : Move(x[i]);
            }
        }

        return x;
    }

    private (double Low, double High) Spread(double low, double high)
    {
        var u = rng.NextUniform();
        var (middle, gap) = ((low + high) / 2, high - low);
        var child1 = middle - (Beta(u, 1 + (2 * low / gap)) * gap / 2);
        var child2 = middle + (Beta(u, 1 + (2 * (1 - high) / gap)) * gap / 2);
        return rng.NextUniform() < 0.5 ? (Kept(child1), Kept(child2)) : (Kept(child2), Kept(child1));
    }

    /// <summary>Spread factor for a uniform number, its distribution cut off where the child would leave the cube.</summary>
    private double Beta(double u, double room)
    {
        var exponent = options.CrossoverIndex + 1;
        var alpha = 2 - Math.Pow(room, -exponent);
        return u <= 1 / alpha ? Math.Pow(u * alpha, 1 / exponent) : Math.Pow(1 / (2 - (u * alpha)), 1 / exponent);
    }

    private double Move(double x)
    {
        var u = rng.NextUniform();
        var exponent = options.MutationIndex + 1;
        var step = u < 0.5
            ? Math.Pow((2 * u) + ((1 - (2 * u)) * Math.Pow(1 - x, exponent)), 1 / exponent) - 1
            : 1 - Math.Pow((2 * (1 - u)) + (2 * (u - 0.5) * Math.Pow(x, exponent)), 1 / exponent);
        return Kept(x + step);
    }

    private static double Kept(double x) => Math.Clamp(x, 0, Largest);
}
