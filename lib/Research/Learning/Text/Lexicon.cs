using System.Collections.Frozen;

namespace AlgoAcademy.Research;

/// <summary>
/// Scores a text by a list of words: the sum of the scores of its words, the sign of each turned by a negation among the words just before
/// it (as in Loughran and McDonald 2011, whose lists are licensed and not shipped).
/// </summary>
/// <remarks>General word lists misread finance ("liability", "tax" are not bad news). Taught in lesson 22.</remarks>
public sealed class Lexicon
{
    private static readonly FrozenSet<string> s_negations = new[]
    {
        "not", "no", "never", "none", "neither", "nor", "without", "cannot", "can't", "won't", "isn't", "wasn't", "aren't", "weren't",
        "doesn't", "didn't", "don't", "hasn't", "haven't", "hadn't", "wouldn't", "couldn't", "shouldn't", "fails", "failed", "denies", "denied",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, double> _scores;
    private readonly int _reach;

    /// <summary>A lexicon.</summary>
    /// <param name="scores">Words in lower case with their scores, for example <c>MarketData.LoadWords</c>.</param>
    /// <param name="negationReach">How many words after it a negation turns, 0 to 100.</param>
    /// <exception cref="ArgumentException">No words, a score that is not finite, or a reach out of range.</exception>
    public Lexicon(IReadOnlyDictionary<string, double> scores, int negationReach = 3)
    {
        ArgumentNullException.ThrowIfNull(scores);
        OptionRules.Require(
        [
            .. OptionRules.Within(negationReach, 0, 100),
            .. OptionRules.Within(scores.Count, 1, int.MaxValue, "The number of words"),
            .. scores.Values.All(double.IsFinite) ? Array.Empty<string>() : ["Scores must be finite numbers; one was not."],
        ], nameof(scores));
        (_scores, _reach) = (scores, negationReach);
    }

    /// <summary>The words that turn the sign of what follows.</summary>
    public static IReadOnlyCollection<string> Negations => s_negations;

    /// <summary>The score of a text; 0 when no word is on the list.</summary>
    public double Score(string text) => Explain(text).Sum(word => word.Score);

    /// <summary>The words that count, with the sign they count with.</summary>
    public IReadOnlyList<WordScore> Explain(string text)
    {
        var words = Tokenizer.Words(text);
        var counted = new List<WordScore>();
        for (var i = 0; i < words.Count; i++)
        {
            if (_scores.TryGetValue(words[i], out var score) && score != 0)
            {
                var turned = words.Skip(Math.Max(0, i - _reach)).Take(Math.Min(i, _reach)).Count(s_negations.Contains) % 2 == 1;
                counted.Add(new WordScore(words[i], turned ? -score : score, turned));
            }
        }

        return counted;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{_scores.Count} words, a negation reaches {_reach} words");
}
