using MathNet.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// The density of one coordinate of the points tried (Bergstra et al. 2011, section 4): Gaussians cut off at the ends of
/// [0, 1] around each point, as wide as the gap to the farther neighbor, and one wide Gaussian as the prior. For a choice,
/// counts with one added to each.
/// </summary>
internal sealed class ParzenDensity
{
    private readonly int choices;
    private readonly double[] centers;
    private readonly double[] widths;
    private readonly double[] masses;

    /// <param name="points">Coordinates in [0, 1]; empty: the prior alone.</param>
    /// <param name="choices">Number of names of a choice; 0 for a number.</param>
    internal ParzenDensity(IEnumerable<double> points, int choices)
    {
        this.choices = choices;
        double[] sorted = [.. points.Order()];
        centers = [.. sorted, 0.5];
        widths = [.. sorted.Select((_, i) => Width(sorted, i)), 1.0];
        masses = [.. centers.Select((center, i) => Below((1 - center) / widths[i]) - Below(-center / widths[i]))];
        if (choices > 0)
        {
            widths = [.. Enumerable.Range(0, choices).Select(c => 1.0 + sorted.Count(point => Choice(point) == c))];
        }
    }

    internal double Draw(Rng rng)
    {
        if (choices > 0)
        {
            var left = rng.NextUniform() * widths.Sum();
            var chosen = 0;
            while (chosen < choices - 1 && left >= widths[chosen])
            {
                left -= widths[chosen++];
            }

            return (chosen + 0.5) / choices;
        }

        var around = rng.NextInt(centers.Length);
        while (true)
        {
            var x = centers[around] + (widths[around] * rng.NextGaussian());
            if (x is >= 0 and < 1)
            {
                return x;
            }
        }
    }

    internal double LogAt(double x)
    {
        if (choices > 0)
        {
            return Math.Log(widths[Choice(x)] / widths.Sum());
        }

        var sum = 0.0;
        for (var i = 0; i < centers.Length; i++)
        {
            var z = (x - centers[i]) / widths[i];
            sum += Math.Exp(-z * z / 2) / (widths[i] * masses[i]);
        }

        return Math.Log(Math.Max(sum / centers.Length, double.Epsilon));
    }

    /// <summary>P(Z ≤ z) of a standard normal Z.</summary>
    private static double Below(double z) => SpecialFunctions.Erfc(-z / Math.Sqrt(2)) / 2;

    private int Choice(double x) => Math.Min((int)(x * choices), choices - 1);

    /// <summary>Not narrower than 1 / (1 + points), or 1/100: a density that is sure of itself never looks elsewhere.</summary>
    private static double Width(double[] sorted, int i)
    {
        var below = sorted[i] - (i > 0 ? sorted[i - 1] : 0);
        var above = (i < sorted.Length - 1 ? sorted[i + 1] : 1) - sorted[i];
        return Math.Clamp(Math.Max(below, above), 1.0 / Math.Min(100, 1 + sorted.Length), 1.0);
    }
}
