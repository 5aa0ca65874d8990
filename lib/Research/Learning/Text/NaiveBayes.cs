namespace AlgoAcademy.Research;

/// <summary>
/// Multinomial naive Bayes on n-grams (McCallum and Nigam 1998): the class whose documents would have used these words most likely, as if
/// words came independently. Its probabilities are too sure; its ranking is often good.
/// </summary>
/// <remarks>Taught in lesson 22.</remarks>
public sealed class NaiveBayes
{
    private readonly Dictionary<string, (double True, double False)> _logs;
    private readonly double _prior;

    private NaiveBayes(Dictionary<string, (double True, double False)> logs, double prior, int longest) => (_logs, _prior, Longest) = (logs, prior, longest);

    /// <summary>Longest run of words taken as one.</summary>
    public int Longest { get; }

    /// <summary>Number of words and runs known.</summary>
    public int Count => _logs.Count;

    /// <summary>Counts words: P(word | class) = (count + α) / (all + α V), P(class) its share of the documents.</summary>
    /// <param name="documents">Texts.</param>
    /// <param name="classes">One for each.</param>
    /// <param name="longest">Longest run of words taken as one, 1 to 10.</param>
    /// <param name="smoothing">α, above 0; 1 is Laplace's.</param>
    /// <exception cref="ArgumentException">Lengths differ, one class only, or a number out of range.</exception>
    public static NaiveBayes Fit(IReadOnlyList<string> documents, IReadOnlyList<bool> classes, int longest = 1, double smoothing = 1)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(classes);
        OptionRules.Require([.. OptionRules.Positive(smoothing), .. OptionRules.Within(longest, 1, 10)], nameof(smoothing));
        var trues = classes.Count(isTrue => isTrue);
        if (documents.Count != classes.Count || trues == 0 || trues == classes.Count)
        {
            throw new ArgumentException($"There must be one class for each document, and documents of both; had {documents.Count} documents, {classes.Count} classes, {trues} true.", nameof(classes));
        }

        var counts = new Dictionary<string, (double True, double False)>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var word in Tokenizer.Grams(Tokenizer.Words(documents[i]), longest))
            {
                var (t, f) = counts.GetValueOrDefault(word);
                counts[word] = classes[i] ? (t + 1, f) : (t, f + 1);
            }
        }

        var all = (True: counts.Values.Sum(c => c.True) + (smoothing * counts.Count), False: counts.Values.Sum(c => c.False) + (smoothing * counts.Count));
        return new NaiveBayes(
            counts.ToDictionary(pair => pair.Key, pair => (Math.Log((pair.Value.True + smoothing) / all.True), Math.Log((pair.Value.False + smoothing) / all.False)), StringComparer.Ordinal),
            Math.Log(trues / (double)(classes.Count - trues)), longest);
    }

    /// <summary>P(true | text); words it does not know tell nothing.</summary>
    public double Probability(string text) =>
        Logistic.Of(_prior + Tokenizer.Grams(Tokenizer.Words(text), Longest).Sum(Weight));

    /// <summary>ln P(word | true) − ln P(word | false): how much a word speaks for true; 0 when it is not known.</summary>
    public double Weight(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _logs.TryGetValue(word, out var log) ? log.True - log.False : 0;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Count} words and runs of up to {Longest} words";
}
