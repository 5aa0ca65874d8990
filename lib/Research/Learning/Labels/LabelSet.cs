namespace AlgoAcademy.Research;

/// <summary>Labels of events on one time axis, by their start, with the spans of bars they depend on.</summary>
public sealed class LabelSet
{
    /// <summary>A set of labels.</summary>
    /// <param name="name">What was labelled how, for titles.</param>
    /// <param name="axis">The bars.</param>
    /// <param name="labels">Starts strictly ascending; every end after its start and on the axis.</param>
    /// <exception cref="ArgumentException">A label is not on the axis, ends before it starts, or is out of order.</exception>
    public LabelSet(string name, TimeAxis axis, IReadOnlyList<EventLabel> labels)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(axis);
        ArgumentNullException.ThrowIfNull(labels);
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i] ?? throw new ArgumentException($"Every label must be there; that of {i} was null.", nameof(labels));
            if (label.Start < 0 || label.End <= label.Start || label.End >= axis.Count || (i > 0 && label.Start <= labels[i - 1].Start))
            {
                throw new ArgumentException($"Labels must start in ascending order, and end after their start on one of {axis.Count} bars; label {i} runs from {label.Start} to {label.End}.", nameof(labels));
            }
        }

        (Name, Axis, Labels) = (name, axis, [.. labels]);
    }

    /// <summary>What was labelled how.</summary>
    public string Name { get; }

    /// <summary>The bars.</summary>
    public TimeAxis Axis { get; }

    /// <summary>The labels, by start.</summary>
    public IReadOnlyList<EventLabel> Labels { get; }

    /// <summary>Number of labels.</summary>
    public int Count => Labels.Count;

    /// <summary>How many labels have this value.</summary>
    public int CountOf(int label) => Labels.Count(one => one.Label == label);

    /// <summary>
    /// For each label the last label that starts before it ends (at least itself): what <see cref="LabelOptions.LabelEnds"/> takes, so that
    /// <see cref="PurgedKFold"/> and <see cref="CombinatorialPurged"/> leave out every label whose bars overlap those of a test.
    /// </summary>
    public IReadOnlyList<int> Overlaps()
    {
        var ends = new int[Count];
        var last = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            // Ends need not ascend: a barrier may end a later label first.
            last = Math.Max(last, i);
            while (last > i && Labels[last].Start > Labels[i].End)
            {
                last--;
            }

            while (last + 1 < Count && Labels[last + 1].Start <= Labels[i].End)
            {
                last++;
            }

            ends[i] = last;
        }

        return ends;
    }

    /// <inheritdoc/>
    public override string ToString() => Count == 0
        ? $"{Name}: no labels"
        : FormattableString.Invariant($"{Name}: {Count} labels, {CountOf(1)} of +1, {CountOf(0)} of 0, {CountOf(-1)} of −1; mean span {Labels.Average(one => one.End - one.Start):F1} bars");
}
