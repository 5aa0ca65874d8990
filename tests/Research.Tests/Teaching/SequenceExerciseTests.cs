namespace AlgoAcademy.Research.Tests.Teaching;

public sealed class SequenceExerciseTests
{
    // L01.E2 of the syllabus: 100 lots over 50, 150 and 300.
    private static readonly SequenceExercise s_proRata = new()
    {
        Id = "X.E1",
        Title = "Shares",
        Unit = "lots",
        Hints = ["", "", ""],
        Answer = () => [10, 30, 60],
        Tolerance = 1e-3,
        Mistakes = [new("That is first come, first served.", () => [50, 50, 0])],
    };

    private static readonly SequenceExercise s_average = s_proRata with { Unit = "price", Answer = () => [double.NaN, double.NaN, 2.25, 3.75, 5.5], Mistakes = [] };

    [Fact]
    public void An_array_a_list_and_rounded_values_are_right()
    {
        Assert.Equal(CheckVerdict.Passed, s_proRata.Judge([10, 30, 60]).Verdict);
        Assert.Equal(CheckVerdict.Passed, s_proRata.Judge(new List<double> { 10.001, 29.99, 60 }).Verdict);
        Assert.Equal(CheckVerdict.Passed, s_average.Judge([double.NaN, double.NaN, 2.25, 3.75, 5.5]).Verdict);
    }

    [Theory]
    [InlineData("first come", 50.0, 50.0, 0.0)]
    [InlineData("reverse order", 60.0, 30.0, 10.0)]
    [InlineData("the last is missing", 10.0, 30.0)]
    [InlineData("the first is missing", 30.0, 60.0)]
    [InlineData("the last is too many", 10.0, 30.0, 60.0, 7.0)]
    [InlineData("2 values where 3 are asked for.", 5.0, 5.0)]
    [InlineData("percent", 1000.0, 3000.0, 6000.0)]
    [InlineData("sign", -10.0, -30.0, -60.0)]
    [InlineData("2 of 3 values are wrong, the first at index 1: 31.", 10.0, 31.0, 59.0)]
    [InlineData("2 of 3 values are wrong, the first at index 0: Infinity.", double.PositiveInfinity, 30.0, 0.0)]
    public void A_wrong_sequence_is_told_its_cause(string cause, params double[] values)
    {
        var result = s_proRata.Judge(values);

        Assert.Equal(CheckVerdict.NearMiss, result.Verdict);
        Assert.Contains(cause, result.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_shift_and_a_wrong_warm_up_are_told()
    {
        Assert.Contains("one place too late", s_average.Judge([0, double.NaN, double.NaN, 2.25, 3.75]).Message, StringComparison.Ordinal);
        Assert.Contains("one place too early", s_average.Judge([double.NaN, 2.25, 3.75, 5.5, 9]).Message, StringComparison.Ordinal);
        Assert.Contains("at index 1", s_average.Judge([double.NaN, 1, 2.25, 3.75, 5.5]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_set_the_order_is_of_no_account()
    {
        var set = s_proRata with { IsSet = true };

        Assert.Equal(CheckVerdict.Passed, set.Judge([60, 10, 30]).Verdict);
        Assert.Equal(CheckVerdict.NearMiss, set.Judge([60, 10, 31]).Verdict);
    }

    [Theory]
    [InlineData("Post-only", CheckVerdict.Passed, "right")]
    [InlineData("  post only. ", CheckVerdict.Passed, "right")]
    [InlineData("IOC", CheckVerdict.NearMiss, "the other way")]
    [InlineData("iceberg", CheckVerdict.Failed, "Hint.Show")]
    public void A_phrase_is_compared_by_its_letters(string text, CheckVerdict verdict, string part)
    {
        var exercise = new TextExercise
        {
            Id = "X.E2",
            Title = "Which order?",
            Hints = ["", "", ""],
            Answers = () => ["post-only"],
            Mistakes = [("IOC", "that is the other way round: it never rests.")],
        };

        var result = exercise.Judge(text);

        Assert.Equal(verdict, result.Verdict);
        Assert.Contains(part, result.Message, StringComparison.Ordinal);
    }
}
