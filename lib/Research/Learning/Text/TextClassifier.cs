namespace AlgoAcademy.Research;

/// <summary>
/// Logistic regression on n-grams: a weight for each word or run of words, a quadratic penalty on all of them, fitted by gradient descent
/// until it stands still. Unlike naive Bayes it may learn that "not" turns what follows, by the runs of words that contain it.
/// </summary>
/// <remarks>Taught in lesson 22.</remarks>
public sealed class TextClassifier
{
    private const int MostSteps = 2_000;
    private const double Still = 1e-6;
    private readonly Dictionary<string, int> _index;
    private readonly double[] _weights;

    private TextClassifier(Dictionary<string, int> index, int longest)
    {
        (_index, Longest) = (index, longest);
        _weights = new double[index.Count + 1];
    }

    /// <summary>Longest run of words taken as one.</summary>
    public int Longest { get; }

    /// <summary>Number of words and runs known.</summary>
    public int Count => _index.Count;

    /// <summary>True when the descent stood still (no slope of 10⁻⁶ or more); false when it was stopped after 2,000 steps: take a larger penalty.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>The least of the mean log loss + ½ λ Σ w² / n over all weights but the constant.</summary>
    /// <param name="documents">Texts; a word counts once in each.</param>
    /// <param name="classes">One for each.</param>
    /// <param name="options">Length of runs, penalty, rare words.</param>
    /// <exception cref="ArgumentException">Lengths differ, one class only, or an option out of range.</exception>
    public static TextClassifier Fit(IReadOnlyList<string> documents, IReadOnlyList<bool> classes, TextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(classes);
        options ??= new TextOptions();
        OptionRules.Require(options.Faults());
        var trues = classes.Count(isTrue => isTrue);
        if (documents.Count != classes.Count || trues == 0 || trues == classes.Count)
        {
            throw new ArgumentException($"There must be one class for each document, and documents of both; had {documents.Count} documents, {classes.Count} classes, {trues} true.", nameof(classes));
        }

        string[][] grams = [.. documents.Select(document => Tokenizer.Grams(Tokenizer.Words(document), options.Longest).Distinct(StringComparer.Ordinal).ToArray())];
        var known = grams.SelectMany(words => words).GroupBy(word => word, StringComparer.Ordinal)
            .Where(group => group.Count() >= options.LeastDocuments).Select(group => group.Key).Order(StringComparer.Ordinal);
        var classifier = new TextClassifier(known.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i, StringComparer.Ordinal), options.Longest);
        classifier.Descend(Array.ConvertAll(grams, classifier.Rows), [.. classes], options.Penalty);
        return classifier;
    }

    /// <summary>P(true | text).</summary>
    public double Probability(string text) =>
        Logistic.Of(Sum(Rows([.. Tokenizer.Grams(Tokenizer.Words(text), Longest).Distinct(StringComparer.Ordinal)])));

    /// <summary>How much a word or run of words speaks for true, in log odds; 0 when it is not known.</summary>
    public double Weight(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _index.TryGetValue(word, out var i) ? _weights[i] : 0;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Count} words and runs of up to {Longest} words{(IsSettled ? "" : ", not settled")}";

    private int[] Rows(string[] grams) => [.. grams.Where(_index.ContainsKey).Select(word => _index[word])];

    private double Sum(int[] row) => _weights[^1] + row.Sum(i => _weights[i]);

    // Nesterov's accelerated descent (1983) with the step of the largest curvature: ¼ of the most words a text has, plus the penalty.
    private void Descend(int[][] rows, bool[] classes, double penalty)
    {
        var rate = 1 / ((0.25 * (rows.Max(row => row.Length) + 1)) + (penalty / rows.Length));
        var before = new double[_weights.Length];
        for (var step = 1; step <= MostSteps; step++)
        {
            var momentum = (step - 1.0) / (step + 2);
            for (var i = 0; i < _weights.Length; i++)
            {
                var now = _weights[i];
                (_weights[i], before[i]) = (now + (momentum * (now - before[i])), now);
            }

            var gradient = Gradient(rows, classes, penalty);
            var longest = 0.0;
            for (var i = 0; i < _weights.Length; i++)
            {
                _weights[i] -= rate * gradient[i];
                longest = Math.Max(longest, Math.Abs(gradient[i]));
            }

            if (longest < Still)
            {
                IsSettled = true;
                return;
            }
        }
    }

    private double[] Gradient(int[][] rows, bool[] classes, double penalty)
    {
        var gradient = new double[_weights.Length];
        for (var d = 0; d < rows.Length; d++)
        {
            var error = (Logistic.Of(Sum(rows[d])) - (classes[d] ? 1 : 0)) / rows.Length;
            gradient[^1] += error;
            foreach (var i in rows[d])
            {
                gradient[i] += error;
            }
        }

        for (var i = 0; i < gradient.Length - 1; i++)
        {
            gradient[i] += penalty * _weights[i] / rows.Length;
        }

        return gradient;
    }
}
