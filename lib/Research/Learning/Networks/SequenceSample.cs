namespace AlgoAcademy.Research;

/// <summary>One example for a <see cref="TinyNet"/>: a sequence and what should come out of it.</summary>
/// <param name="Inputs">T steps after each other, each as wide as the net's input.</param>
/// <param name="Targets">What should come out of the last step, or of all T steps after each other.</param>
public sealed record SequenceSample(double[] Inputs, double[] Targets)
{
    /// <summary>Sliding windows: for each bar the features of the bars up to it, and the target of that bar.</summary>
    /// <param name="features">Value t known at the close of bar t.</param>
    /// <param name="target">What is to be forecast at the close of bar t; on the same axis. It lies in the future of t, so it must not be a feature.</param>
    /// <param name="steps">Bars in a window, at least 1.</param>
    /// <returns>One sample for each bar whose window and target are finite, oldest first.</returns>
    /// <exception cref="ArgumentException">Different axes, or a number out of range.</exception>
    public static IReadOnlyList<SequenceSample> Windows(SeriesPanel features, Series target, int steps)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(target);
        OptionRules.Require(OptionRules.Within(steps, 1, 100_000), nameof(steps));
        features.Axis.RequireAlignedWith(target.Axis, "features and target");
        var samples = new List<SequenceSample>();
        for (var t = steps - 1; t < target.Count; t++)
        {
            double[] inputs = [.. Enumerable.Range(t - steps + 1, steps).SelectMany(bar => features.Columns.Select(column => column[bar]))];
            if (double.IsFinite(target[t]) && Array.TrueForAll(inputs, double.IsFinite))
            {
                samples.Add(new SequenceSample(inputs, [target[t]]));
            }
        }

        return samples;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Inputs?.Length} inputs, {Targets?.Length} targets";
}
