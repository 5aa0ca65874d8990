namespace AlgoAcademy.Research;

/// <summary>A fitted model: features in, probability that the target is true out.</summary>
public abstract class ProbabilityModel
{
    private protected ProbabilityModel(string name, IReadOnlyList<string> features, int rows) => (Name, Features, Rows) = (name, features, rows);

    /// <summary>The trainer that fitted it.</summary>
    public string Name { get; }

    /// <summary>Names of the features it reads, in order.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Number of rows it was fitted on.</summary>
    public int Rows { get; }

    /// <summary>The probability of one row.</summary>
    /// <param name="features">One finite number a feature, in the order of <see cref="Features"/>.</param>
    /// <exception cref="ArgumentException">Too few, too many, or a number that is not finite.</exception>
    public double Probability(params IReadOnlyList<double> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        return features.Count == Features.Count && features.All(double.IsFinite)
            ? Predict([[.. features]])[0]
            : throw new ArgumentException($"{Features.Count} finite features are needed ({string.Join(", ", Features)}); had {features.Count}.", nameof(features));
    }

    /// <summary>The probabilities of rows of a table that has the same features.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Which rows; null: all.</param>
    /// <exception cref="ArgumentException">Other features, or a row that is not there.</exception>
    public IReadOnlyList<double> Probabilities(LearningTable table, IReadOnlyList<int>? rows = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.Features.SequenceEqual(Features, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The table must have the features {string.Join(", ", Features)}; had {string.Join(", ", table.Features)}.", nameof(table));
        }

        return Predict(table.RowsOf(rows ?? [.. Enumerable.Range(0, table.Count)]));
    }

    /// <summary>The signal of features at every bar: the bet size of the probability, NaN features flat.</summary>
    /// <param name="features">Columns of the features of this model, as <see cref="FeatureSet.Of"/> gives.</param>
    /// <remarks>Bars the model was fitted on are no test of it: see <see cref="OutOfSample"/>.</remarks>
    /// <exception cref="ArgumentException">A feature is missing.</exception>
    public Signal Signal(SeriesPanel features)
    {
        ArgumentNullException.ThrowIfNull(features);
        Series[] columns = [.. features.Select(Features).Columns];
        int[] known = [.. Enumerable.Range(0, features.Count).Where(t => Array.TrueForAll(columns, column => double.IsFinite(column[t])))];
        var exposure = Enumerable.Repeat(double.NaN, features.Count).ToArray();
        var probabilities = Predict(Array.ConvertAll(known, t => Array.ConvertAll(columns, column => column[t])));
        for (var i = 0; i < known.Length; i++)
        {
            exposure[known[i]] = BetSize.Of(probabilities[i]);
        }

        return new Signal(new Series(Name, features.Axis, exposure));
    }

    internal abstract double[] Predict(double[][] rows);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} of {Features.Count} features, fitted on {Rows} rows";
}
