namespace AlgoAcademy.Research;

/// <summary>From the probability of being right to the size of the position (López de Prado 2018, chapter 10).</summary>
/// <remarks>Taught in lesson 26.</remarks>
public static class BetSize
{
    /// <summary>
    /// m = 2 Φ(z) − 1 with z = (p − 1/K) / √(p (1 − p)): the test statistic of p against chance, as a size.
    /// </summary>
    /// <param name="probability">p of the predicted class, 0 to 1.</param>
    /// <param name="classes">K, at least 2.</param>
    /// <returns>−1 to 1; 0 at p = 1/K. For two classes a negative size is a bet on the other.</returns>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double Of(double probability, int classes = 2)
    {
        OptionRules.Require([.. OptionRules.Within(probability, 0, 1), .. OptionRules.Within(classes, 2, 1_000)], nameof(probability));
        var edge = probability - (1.0 / classes);
        var error = Math.Sqrt(probability * (1 - probability));
        return error == 0 ? Math.Sign(edge) : (2 * NormalDistribution.Below(edge / error)) - 1;
    }

    /// <summary>The size rounded to the next multiple of a step, so that small changes of opinion do not trade.</summary>
    /// <param name="size">−1 to 1.</param>
    /// <param name="step">Above 0, at most 1.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double Rounded(double size, double step)
    {
        OptionRules.Require([.. OptionRules.Within(size, -1, 1), .. OptionRules.Positive(step), .. OptionRules.Within(step, 0, 1)], nameof(size));
        return Math.Clamp(Math.Round(size / step, MidpointRounding.AwayFromZero) * step, -1, 1);
    }

    /// <summary>
    /// The mean of all bets that are open at each close: a bet opens at its label's start and is closed at its end (section 10.4).
    /// </summary>
    /// <param name="labels">When each bet is open.</param>
    /// <param name="sizes">One for each label, −1 to 1; NaN for no bet.</param>
    /// <returns>Target exposure at each close; 0 when nothing is open.</returns>
    /// <remarks>Whether a barrier was touched is known at the close of its bar, so a bet may end there: no look-ahead.</remarks>
    /// <exception cref="ArgumentException">Not one size a label, or a size out of range.</exception>
    public static Signal Signal(LabelSet labels, IReadOnlyList<double> sizes)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(sizes);
        if (sizes.Count != labels.Count)
        {
            throw new ArgumentException($"There must be one size for each of {labels.Count} labels; had {sizes.Count}.", nameof(sizes));
        }

        var (sum, open) = (new double[labels.Axis.Count], new int[labels.Axis.Count]);
        for (var i = 0; i < sizes.Count; i++)
        {
            if (double.IsNaN(sizes[i]))
            {
                continue;
            }

            for (var t = labels.Labels[i].Start; t < labels.Labels[i].End; t++)
            {
                (sum[t], open[t]) = (sum[t] + sizes[i], open[t] + 1);
            }
        }

        return new Signal(new Series($"bets on {labels.Name}", labels.Axis, [.. sum.Zip(open, (total, bets) => bets == 0 ? 0 : total / bets)]));
    }
}
