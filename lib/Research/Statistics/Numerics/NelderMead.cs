namespace AlgoAcademy.Research;

/// <summary>
/// The lowest point of a function without derivatives (Nelder and Mead 1965, the usual coefficients 1, 2, ½, ½), started again
/// from what it found until that helps no more. Points where the function is NaN are taken for infinitely high.
/// </summary>
internal static class NelderMead
{
    /// <summary>Point and value of a local minimum, to about eight digits of the value.</summary>
    /// <param name="function">What is minimized.</param>
    /// <param name="start">First corner; the others are one <paramref name="step"/> away along each axis.</param>
    /// <param name="step">Size of the first simplex.</param>
    public static (double[] Point, double Value) Minimize(Func<double[], double> function, double[] start, double step = 0.5)
    {
        var best = (Point: start, Value: Finite(function(start)));
        for (var round = 0; round < 6; round++)
        {
            var found = Round(function, best.Point, step / (1 << round));
            var gain = best.Value - found.Value;
            best = found.Value <= best.Value ? found : best;
            if (round > 0 && !(gain > 1e-10 * (1 + Math.Abs(best.Value))))
            {
                break;
            }
        }

        return best;
    }

    private static (double[] Point, double Value) Round(Func<double[], double> function, double[] start, double step)
    {
        var n = start.Length;
        var simplex = new (double[] Point, double Value)[n + 1];
        for (var i = 0; i <= n; i++)
        {
            var corner = (double[])start.Clone();
            if (i > 0)
            {
                corner[i - 1] += step;
            }

            simplex[i] = (corner, Finite(function(corner)));
        }

        for (var iteration = 0; iteration < 400 * n; iteration++)
        {
            Array.Sort(simplex, static (a, b) => a.Value.CompareTo(b.Value));
            if (simplex[n].Value - simplex[0].Value <= 1e-12 * (1 + Math.Abs(simplex[0].Value)))
            {
                break;
            }

            Improve(function, simplex);
        }

        Array.Sort(simplex, static (a, b) => a.Value.CompareTo(b.Value));
        return simplex[0];
    }

    private static void Improve(Func<double[], double> function, (double[] Point, double Value)[] simplex)
    {
        var n = simplex.Length - 1;
        var center = new double[n];
        for (var i = 0; i < n; i++)
        {
            center[i] = simplex.Take(n).Average(corner => corner.Point[i]);
        }

        var worst = simplex[n];
        var reflected = Try(-1);
        if (reflected.Value < simplex[n - 1].Value)
        {
            var expanded = reflected.Value < simplex[0].Value ? Try(-2) : reflected;
            simplex[n] = expanded.Value < reflected.Value ? expanded : reflected;
            return;
        }

        var contracted = Try(reflected.Value < worst.Value ? -0.5 : 0.5);
        if (contracted.Value < Math.Min(reflected.Value, worst.Value))
        {
            simplex[n] = contracted;
            return;
        }

        for (var i = 1; i <= n; i++)
        {
            var shrunk = simplex[i].Point.Zip(simplex[0].Point, static (a, b) => (a + b) / 2).ToArray();
            simplex[i] = (shrunk, Finite(function(shrunk)));
        }

        (double[] Point, double Value) Try(double along)
        {
            var point = center.Zip(worst.Point, (c, w) => c + (along * (w - c))).ToArray();
            return (point, Finite(function(point)));
        }
    }

    // Infinity minus infinity would be NaN in the stopping rule.
    private static double Finite(double value) => double.IsFinite(value) ? value : 1e300;
}
