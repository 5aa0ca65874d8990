namespace AlgoAcademy.Research;

/// <summary>
/// Weights of words in documents: often in this one, rare in the others (Salton and Buckley 1988): tf · ln(N / df), tf the count in the
/// document, scaled to length one. Counts of documents are those it was fitted on: words that came later have no weight.
/// </summary>
/// <remarks>Taught in lesson 22.</remarks>
public sealed class TfIdf
{
    private readonly Dictionary<string, double> _weights;
    private readonly int _longest;

    private TfIdf(Dictionary<string, double> weights, int longest) => (_weights, _longest) = (weights, longest);

    /// <summary>Number of words and runs of words known.</summary>
    public int Count => _weights.Count;

    /// <summary>Counts documents.</summary>
    /// <param name="documents">At least one; none from the time the weights are to be judged in.</param>
    /// <param name="longest">Longest run of words taken as one, 1 to 10.</param>
    /// <param name="leastDocuments">Words in fewer documents are left out, at least 1.</param>
    /// <exception cref="ArgumentException">No documents, or a number out of range.</exception>
    public static TfIdf Fit(IReadOnlyList<string> documents, int longest = 1, int leastDocuments = 1)
    {
        ArgumentNullException.ThrowIfNull(documents);
        OptionRules.Require(
        [
            .. OptionRules.Within(documents.Count, 1, int.MaxValue, "The number of documents"),
            .. OptionRules.Within(leastDocuments, 1, int.MaxValue),
        ], nameof(documents));
        var counts = documents.SelectMany(document => Tokenizer.Grams(Tokenizer.Words(document), longest).Distinct(StringComparer.Ordinal))
            .GroupBy(word => word, StringComparer.Ordinal)
            .Where(group => group.Count() >= leastDocuments);
        return new TfIdf(counts.ToDictionary(group => group.Key, group => Math.Log(documents.Count / (double)group.Count()), StringComparer.Ordinal), longest);
    }

    /// <summary>ln(N / df) of a word or run of words; 0 for one that every document has or that is not known.</summary>
    public double InverseFrequency(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _weights.GetValueOrDefault(word);
    }

    /// <summary>The weights of a text, of length one; empty when no known word tells anything.</summary>
    public IReadOnlyDictionary<string, double> Weights(string text)
    {
        var raw = Tokenizer.Grams(Tokenizer.Words(text), _longest)
            .GroupBy(word => word, StringComparer.Ordinal)
            .Select(group => (Word: group.Key, Weight: group.Count() * InverseFrequency(group.Key)))
            .Where(pair => pair.Weight > 0).ToList();
        var length = Math.Sqrt(raw.Sum(pair => pair.Weight * pair.Weight));
        return raw.ToDictionary(pair => pair.Word, pair => pair.Weight / length, StringComparer.Ordinal);
    }

    /// <summary>Cosine of the angle between two texts: 1 alike, 0 nothing in common.</summary>
    public double Similarity(string left, string right)
    {
        var (a, b) = (Weights(left), Weights(right));
        return a.Sum(pair => pair.Value * b.GetValueOrDefault(pair.Key));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Count} words and runs of up to {_longest} words";
}
