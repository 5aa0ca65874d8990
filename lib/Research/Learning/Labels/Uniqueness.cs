namespace AlgoAcademy.Research;

/// <summary>
/// Labels that share returns are not independent observations: how much of each label is its own (López de Prado 2018, chapter 4).
/// A label from bar s to bar e depends on the returns of bars s + 1 to e.
/// </summary>
/// <remarks>Taught in lesson 20.</remarks>
public static class Uniqueness
{
    /// <summary>How many labels depend on the return of each bar; 0 where none does.</summary>
    public static Series Concurrency(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var counts = new double[labels.Axis.Count];
        foreach (var label in labels.Labels)
        {
            for (var t = label.Start + 1; t <= label.End; t++)
            {
                counts[t]++;
            }
        }

        return new Series("concurrent labels", labels.Axis, counts);
    }

    /// <summary>Of each label the mean of 1 / concurrency over its returns: 1 when it shares none (section 4.4).</summary>
    /// <returns>One value a label, above 0, at most 1.</returns>
    public static IReadOnlyList<double> Average(LabelSet labels)
    {
        var counts = Concurrency(labels).Values;
        return [.. labels.Labels.Select(label => Enumerable.Range(label.Start + 1, label.End - label.Start).Average(t => 1 / counts[t]))];
    }

    /// <summary>
    /// Weights by the return that is a label's own: |Σ log return / concurrency|, scaled to add up to the number of labels (section 4.6).
    /// </summary>
    /// <param name="labels">The labels.</param>
    /// <param name="bars">The bars they were made of.</param>
    /// <returns>One weight a label, 0 or more; all 1 when no price moved.</returns>
    /// <exception cref="ArgumentException">The bars have another time axis.</exception>
    public static IReadOnlyList<double> ReturnWeights(LabelSet labels, BarSeries bars)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(bars);
        labels.Axis.RequireAlignedWith(bars.Axis, "labels and bars");
        var counts = Concurrency(labels).Values;
        var returns = bars.Close.LogReturns().Values;
        double[] own = [.. labels.Labels.Select(label => Math.Abs(Enumerable.Range(label.Start + 1, label.End - label.Start).Sum(t => returns[t] / counts[t])))];
        var sum = own.Sum();
        return [.. own.Select(weight => sum > 0 ? weight * own.Length / sum : 1)];
    }

    /// <summary>
    /// Sequential bootstrap (section 4.5): draws with replacement, each label with a probability in proportion to the uniqueness it would have
    /// beside those drawn already, so that a sample overlaps less than one drawn evenly.
    /// </summary>
    /// <param name="labels">At least one.</param>
    /// <param name="draws">How many, at least 1.</param>
    /// <param name="seed">The same seed gives the same draws on every machine.</param>
    /// <returns>Indices of labels, in the order drawn. The work is draws × labels × span.</returns>
    /// <exception cref="ArgumentException">No labels, or a number out of range.</exception>
    public static IReadOnlyList<int> SequentialBootstrap(LabelSet labels, int draws, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(labels);
        OptionRules.Require([.. OptionRules.Within(draws, 1, 1_000_000), .. OptionRules.Within(labels.Count, 1, int.MaxValue, "The number of labels")], nameof(labels));
        var rng = new Rng(seed);
        var counts = new int[labels.Axis.Count];
        var drawn = new int[draws];
        for (var i = 0; i < draws; i++)
        {
            drawn[i] = Draw(Chances(labels, counts), rng);
            var label = labels.Labels[drawn[i]];
            for (var t = label.Start + 1; t <= label.End; t++)
            {
                counts[t]++;
            }
        }

        return drawn;
    }

    /// <summary>Probability of each label to be drawn next, given how often each bar's return is drawn already.</summary>
    internal static double[] Chances(LabelSet labels, int[] counts)
    {
        var chances = new double[labels.Count];
        for (var i = 0; i < chances.Length; i++)
        {
            var (start, end) = (labels.Labels[i].Start, labels.Labels[i].End);
            for (var t = start + 1; t <= end; t++)
            {
                chances[i] += 1.0 / (counts[t] + 1);
            }

            chances[i] /= end - start;
        }

        var sum = chances.Sum();
        return Array.ConvertAll(chances, chance => chance / sum);
    }

    private static int Draw(double[] chances, Rng rng)
    {
        var left = rng.NextUniform();
        for (var i = 0; i < chances.Length; i++)
        {
            left -= chances[i];
            if (left < 0)
            {
                return i;
            }
        }

        return chances.Length - 1;
    }
}
