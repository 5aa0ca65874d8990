namespace AlgoAcademy.Research;

/// <summary>A question with options lettered A, B, C … in the given order.</summary>
/// <param name="Text">The question.</param>
/// <param name="Options">Two to six options, exactly one of them right.</param>
public sealed record QuizQuestion(string Text, IReadOnlyList<QuizOption> Options)
{
    /// <summary>Letter of the right option.</summary>
    public char RightLetter => Letter(Options.Index().Single(option => option.Item.IsRight).Index);

    /// <summary>Letter of the option at a position: 0 is A.</summary>
    public static char Letter(int index) => (char)('A' + index);
}
