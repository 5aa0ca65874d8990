namespace AlgoAcademy.Research;

/// <summary>The EM algorithm for hidden Markov models of normal values (Baum, Petrie, Soules and Weiss 1970).</summary>
internal static class BaumWelch
{
    public static HmmFit Fit(double[] values, HmmOptions options)
    {
        var deviation = Sample.StandardDeviation(values);
        if (!(deviation > 0))
        {
            throw new ArgumentException("The values are all equal: there are no states to tell apart.", nameof(values));
        }

        // A state may not shrink to a single value, where the likelihood has no upper bound.
        var floor = deviation * 1e-3;
        HmmFit? best = null;
        for (var start = 0; start < options.Starts; start++)
        {
            var end = Climb(Begin(values, options, start, deviation), values, options, floor);
            best = best is null || end.LogLikelihood > best.LogLikelihood ? end : best;
        }

        return best! with { Model = Ordered(best.Model) };
    }

    /// <summary>Deviations and means spread around those of the sample; the first start without chance.</summary>
    private static HiddenMarkovModel Begin(double[] values, HmmOptions options, int start, double deviation)
    {
        var rng = SeedStream.At(options.Seed, start);
        var k = options.States;
        var mean = Sample.Mean(values);
        double Shake() => start == 0 ? 0 : rng.NextGaussian();
        var stay = start == 0 ? 0.95 : 0.6 + (0.39 * rng.NextUniform());
        return new HiddenMarkovModel
        {
            Means = [.. Enumerable.Range(0, k).Select(i => mean + (deviation * 0.7 * Shake()) + (deviation * 0.1 * (k - 1 - (2 * i)) / k))],
            Deviations = [.. Enumerable.Range(0, k).Select(i => deviation * Math.Exp((((2.0 * i) + 1 - k) / k * 0.9) + (0.4 * Shake())))],
            Transition = [.. Enumerable.Range(0, k).Select(i => (IReadOnlyList<double>)[.. Enumerable.Range(0, k).Select(j => i == j ? stay : (1 - stay) / (k - 1))])],
            Initial = [.. Enumerable.Repeat(1.0 / k, k)],
        };
    }

    private static HmmFit Climb(HiddenMarkovModel model, double[] values, HmmOptions options, double floor)
    {
        var recursion = new HmmRecursion(model, values);
        for (var iteration = 1; ; iteration++)
        {
            var next = Maximize(recursion, values, floor);
            var after = new HmmRecursion(next, values);
            var gain = after.LogLikelihood - recursion.LogLikelihood;
            (model, recursion) = (next, after);
            var settled = gain < options.Tolerance;
            if (settled || iteration == options.MaxIterations)
            {
                return new HmmFit(model, recursion.LogLikelihood, iteration, settled, values.Length);
            }
        }
    }

    /// <summary>Weighted means, deviations and shares: what would be computed if the states were seen.</summary>
    private static HiddenMarkovModel Maximize(HmmRecursion recursion, double[] values, double floor)
    {
        var k = recursion.States;
        var (smoothed, moves) = recursion.Backward();
        var means = new double[k];
        var deviations = new double[k];
        for (var i = 0; i < k; i++)
        {
            double weight = 1e-300, sum = 0, squares = 0;
            for (var t = 0; t < values.Length; t++)
            {
                weight += smoothed[(t * k) + i];
                sum += smoothed[(t * k) + i] * values[t];
            }

            means[i] = sum / weight;
            for (var t = 0; t < values.Length; t++)
            {
                squares += smoothed[(t * k) + i] * (values[t] - means[i]) * (values[t] - means[i]);
            }

            deviations[i] = Math.Max(floor, Math.Sqrt(squares / weight));
        }

        return new HiddenMarkovModel
        {
            Means = means,
            Deviations = deviations,
            Transition = [.. Enumerable.Range(0, k).Select(i => (IReadOnlyList<double>)Shares(moves.AsSpan(i * k, k)))],
            Initial = Shares(smoothed.AsSpan(0, k)),
        };
    }

    private static double[] Shares(ReadOnlySpan<double> weights)
    {
        var shares = weights.ToArray();
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => sum > 0 ? share / sum : 1.0 / shares.Length);
    }

    private static HiddenMarkovModel Ordered(HiddenMarkovModel model)
    {
        int[] order = [.. Enumerable.Range(0, model.States).OrderBy(state => model.Deviations[state])];
        return new HiddenMarkovModel
        {
            Means = Pick(model.Means),
            Deviations = Pick(model.Deviations),
            Transition = [.. order.Select(state => (IReadOnlyList<double>)Pick(model.Transition[state]))],
            Initial = Pick(model.Initial),
        };

        double[] Pick(IReadOnlyList<double> values) => Array.ConvertAll(order, state => values[state]);
    }
}
