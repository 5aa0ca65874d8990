namespace AlgoAcademy.Research;

/// <summary>
/// What a model learns from: one row an event, with the features known at its close, and the answer that came later. Only events whose
/// features are all finite have a row.
/// </summary>
/// <remarks>Immutable. Taught in lessons 20 and 21.</remarks>
public sealed class LearningTable
{
    private readonly double[][] _rows;
    private readonly bool[] _targets;
    private readonly double[] _weights;

    private LearningTable(IReadOnlyList<string> features, LabelSet labels, (double[][] Rows, bool[] Targets, double[] Weights) content)
    {
        Features = features;
        Labels = labels;
        (_rows, _targets, _weights) = content;
    }

    /// <summary>Names of the features.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>The label of each row, in the order of the rows.</summary>
    public LabelSet Labels { get; }

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>What is to be predicted of each row: true for a label of +1.</summary>
    public IReadOnlyList<bool> Targets => _targets;

    /// <summary>How much each row counts in training.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>Share of the rows whose target is true; NaN without rows.</summary>
    public double BaseRate => _targets.Length == 0 ? double.NaN : _targets.Count(static target => target) / (double)Count;

    /// <summary>The features of a row, in the order of their names.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public IReadOnlyList<double> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return _rows[row];
    }

    /// <summary>A table of these features and labels.</summary>
    /// <param name="features">Value t known at the close of bar t.</param>
    /// <param name="labels">On the same bars.</param>
    /// <param name="weights">One for each label, as <see cref="Uniqueness"/> gives; null: all 1.</param>
    /// <exception cref="ArgumentException">Different axes, or weights that do not fit.</exception>
    public static LearningTable Of(SeriesPanel features, LabelSet labels, IReadOnlyList<double>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(labels);
        features.Axis.RequireAlignedWith(labels.Axis, "features and labels");
        if (weights is not null && (weights.Count != labels.Count || weights.Any(weight => !(weight >= 0 && double.IsFinite(weight)))))
        {
            throw new ArgumentException($"There must be one finite weight of 0 or more for each of {labels.Count} labels; had {weights.Count}.", nameof(weights));
        }

        int[] kept = [.. Enumerable.Range(0, labels.Count).Where(i => features.Columns.All(column => double.IsFinite(column[labels.Labels[i].Start])))];
        var rows = Array.ConvertAll(kept, i => features.Columns.Select(column => column[labels.Labels[i].Start]).ToArray());
        var chosen = new LabelSet(labels.Name, labels.Axis, Array.ConvertAll(kept, i => labels.Labels[i])) { IsMeta = labels.IsMeta };
        return new LearningTable(features.Names, chosen,
            (rows, Array.ConvertAll(kept, i => labels.Labels[i].Label > 0), Array.ConvertAll(kept, i => weights?[i] ?? 1)));
    }

    /// <summary>What the splitters need so that no training row shares a bar of its label with a test row.</summary>
    /// <param name="embargo">Rows left out after each test besides, 0 or more.</param>
    public LabelOptions Purging(int embargo = 0) => new() { LabelEnds = Labels.Overlaps(), Embargo = embargo };

    /// <summary>The same features with the targets in random order: a model that still finds something here has found a leak.</summary>
    /// <param name="seed">The same seed gives the same order on every machine.</param>
    public LearningTable Shuffled(ulong seed)
    {
        var targets = (bool[])_targets.Clone();
        new Rng(seed).Shuffle(targets);
        return new LearningTable(Features, Labels, (_rows, targets, _weights));
    }

    /// <summary>This table and features of pure noise beside its own, "null 1" and on: what is not more important than these is not important.</summary>
    /// <param name="count">How many, 1 to 1,000.</param>
    /// <param name="seed">The same seed gives the same noise on every machine.</param>
    /// <exception cref="ArgumentException">The number is out of range.</exception>
    public LearningTable WithNullFeatures(int count, ulong seed)
    {
        OptionRules.Require(OptionRules.Within(count, 1, 1_000), nameof(count));
        var rng = new Rng(seed);
        var rows = Array.ConvertAll(_rows, row => (double[])[.. row, .. Enumerable.Range(0, count).Select(_ => rng.NextGaussian())]);
        return new LearningTable([.. Features, .. Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"null {i}"))], Labels, (rows, _targets, _weights));
    }

    /// <summary>The feature of this name.</summary>
    /// <exception cref="ArgumentException">No such feature; the message names those there are.</exception>
    internal int IndexOf(string feature)
    {
        var index = Enumerable.Range(0, Features.Count).FirstOrDefault(i => string.Equals(Features[i], feature, StringComparison.Ordinal), -1);
        return index >= 0 ? index : throw new ArgumentException($"The table has no feature '{feature}'. It has {string.Join(", ", Features)}.", nameof(feature));
    }

    internal double[][] RowsOf(IEnumerable<int> rows) => [.. rows.Select(row => _rows[row])];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Count} rows, {Features.Count} features, {BaseRate * 100:F1} % true");
}
