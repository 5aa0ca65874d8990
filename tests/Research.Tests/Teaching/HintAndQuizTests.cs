namespace AlgoAcademy.Research.Tests.Teaching;

public sealed class HintAndQuizTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(0, 1)]
    [InlineData(99, 3)]
    public void A_hint_step_out_of_range_gives_the_nearest(int asked, int given) =>
        Assert.Equal(given, Hint.Show("L27.E1", asked).Step);

    [Fact]
    public void Hints_get_more_definite_and_stay_folded_in_html()
    {
        var hints = Enumerable.Range(1, Hint.Steps).Select(step => Hint.Show("L27.E2", step)).ToList();

        Assert.Equal(Hint.Steps, hints.Select(hint => hint.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.All(hints, hint => Assert.StartsWith("<details><summary>", hint.ToHtml()));
    }

    [Fact]
    public void An_unknown_exercise_has_no_hint_and_says_which_exist() =>
        Assert.Contains("L27.E1", Hint.Show("L99.E1").ToString());

    [Fact]
    public void Every_question_has_one_right_option_and_an_explanation_for_each()
    {
        Assert.All(Quiz.Show("L27").Questions, question =>
        {
            Assert.Single(question.Options, option => option.IsRight);
            Assert.All(question.Options, option => Assert.True(option.Why.Length > 20));
        });
    }

    [Fact]
    public void The_right_letters_pass_and_every_other_letter_of_a_question_does_not()
    {
        var quiz = Quiz.Show("L27");
        var right = string.Concat(quiz.Questions.Select(question => question.RightLetter));

        Assert.True(Quiz.Answer("L27", right).Passed);
        foreach (var (number, question) in quiz.Questions.Index())
            for (var index = 0; index < question.Options.Count; index++)
            {
                var letters = right.ToCharArray();
                letters[number] = QuizQuestion.Letter(index);
                Assert.Equal(letters[number] == right[number], Quiz.Answer("L27", new string(letters)).Passed);
            }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("....", 0)]
    [InlineData("ZZZZ", 0)]
    [InlineData("A___", 1)]
    public void Open_questions_are_not_counted_as_wrong(string? letters, int answered) =>
        Assert.Equal(answered, Quiz.Answer("L27", letters!).Answered);

    [Fact]
    public void The_letters_of_the_right_options_are_not_all_the_same() =>
        Assert.True(Quiz.Show("L27").Questions.Select(question => question.RightLetter).Distinct().Count() > 1);

    [Fact]
    public void An_unknown_quiz_says_which_exist()
    {
        Assert.Contains("L27", Quiz.Show("L99").ToString());
        Assert.False(Quiz.Answer("L99", "A").Passed);
    }
}
