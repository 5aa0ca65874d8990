using System.Text;

namespace AlgoAcademy.Research;

/// <summary>An exercise with a word or a short phrase as its answer. Case, spaces and punctuation are of no account.</summary>
public sealed record TextExercise : Exercise
{
    /// <summary>The phrases that are right, computed when they are asked for.</summary>
    public required Func<IReadOnlyList<string>> Answers { get; init; }

    /// <summary>Typical wrong phrases and what each mistakes.</summary>
    public IReadOnlyList<(string Phrase, string Cause)> Mistakes { get; init; } = [];

    internal override string Way => nameof(Check.Text);

    internal CheckResult Judge(string actual)
    {
        var given = Plain(actual);
        if (Answers().Any(answer => Plain(answer) == given))
            return new CheckResult(Id, CheckVerdict.Passed, $"'{actual.Trim()}' is right.");
        var known = Mistakes.FirstOrDefault(mistake => Plain(mistake.Phrase) == given);
        return known.Cause is { } cause
            ? new CheckResult(Id, CheckVerdict.NearMiss, $"'{actual.Trim()}': {cause}")
            : new CheckResult(Id, CheckVerdict.Failed, $"'{actual.Trim()}' is not what is asked for. Try Hint.Show(\"{Id}\", 1).");
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit))
            plain.Append(char.ToUpperInvariant(letter));
        return plain.ToString();
    }
}
