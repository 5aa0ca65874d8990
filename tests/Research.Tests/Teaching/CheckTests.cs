namespace AlgoAcademy.Research.Tests.Teaching;

public sealed class CheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("academy-check-").FullName;

    private static IEnumerable<NumberExercise> Numbers => ExerciseCatalog.All.OfType<NumberExercise>();

    private ProgressFile Progress => new(_folder, TimeProvider.System);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, double> RightAnswers => new()
    {
        { "L27.E1", 2.5 },        // 0.40 / 0.16
        { "L27.E2", 41.93 },      // as the syllabus states it, rounded to two digits
        { "L27.E2", 41.934 },     // ln 0.5 / ln(60/61) = −0.693147 / −0.016529 = 41.934
    };

    public static TheoryData<string, double, string> WrongAnswers => new()
    {
        { "L27.E1", 0.4, "not the other way round" },          // 0.16 / 0.40
        { "L27.E1", 250, "percent" },                          // 40 / 0.16
        { "L27.E1", 0.025, "100 times too small" },            // 0.40 / 16
        { "L27.E1", -2.5, "sign" },
        { "L27.E1", 15.625, "variance" },                      // 0.40 / 0.16²
        { "L27.E1", 0.064, "product" },                        // 0.40 · 0.16
        { "L27.E1", 39.686, "√252 too much" },                 // 2.5 · 15.8745
        { "L27.E1", 8.660, "further annualization" },          // 2.5 · √12
        { "L27.E2", 60, "center of mass" },
        { "L27.E2", 41.5888, "continuous decay" },             // 60 · 0.693147
        { "L27.E2", -41.934, "sign" },
        { "L27.E2", 30, "half-life asks" },
        { "L27.E2", 41.2411, "60/61, not 59/60" },             // 0.693147 / 0.0168072
        { "L27.E2", 0.160667, "not in years" },                // 41.934 / 261
    };

    [Theory, MemberData(nameof(RightAnswers))]
    public void A_right_answer_passes(string exercise, double answer) =>
        Assert.Equal(CheckVerdict.Passed, Check.Number(exercise, answer, Progress).Verdict);

    [Theory, MemberData(nameof(WrongAnswers))]
    public void A_typical_wrong_answer_is_a_near_miss_with_its_cause(string exercise, double answer, string cause)
    {
        var result = Check.Number(exercise, answer, Progress);

        Assert.Equal(CheckVerdict.NearMiss, result.Verdict);
        Assert.Contains(cause, result.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("L27.E1", 7.77)]
    [InlineData("L27.E2", 3.3)]
    public void An_answer_without_a_usual_cause_fails_and_points_to_the_hints(string exercise, double answer)
    {
        var result = Check.Number(exercise, answer, Progress);

        Assert.Equal(CheckVerdict.Failed, result.Verdict);
        Assert.Contains("Hint.Show", result.Message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(null)]
    public void A_stub_is_not_attempted_and_leaves_no_progress(double? stub)
    {
        var result = Check.Number("L27.E1", stub, Progress);

        Assert.Equal(CheckVerdict.NotAttempted, result.Verdict);
        Assert.Contains("not attempted yet", result.ToString());
        Assert.False(File.Exists(Progress.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("L27.E9")]
    [InlineData("E1")]
    public void An_unknown_exercise_is_named_and_the_known_ones_listed(string? id)
    {
        var result = Check.Number(id!, 1, Progress);

        Assert.Equal(CheckVerdict.UnknownExercise, result.Verdict);
        Assert.Contains("L27.E1", result.Message);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MinValue)]
    [InlineData(double.Epsilon)]
    [InlineData(0)]
    public void Extreme_values_never_throw_and_never_pass(double value) =>
        Assert.All(Numbers, exercise => Assert.False(Check.Number(exercise.Id, value, Progress).Passed));

    [Fact]
    public void No_message_or_hint_gives_the_answer_away()
    {
        Assert.All(Numbers, exercise =>
        {
            var answer = exercise.Answer().ToString("0.0###", System.Globalization.CultureInfo.InvariantCulture)[..3];
            Assert.All(exercise.Mistakes, mistake => Assert.DoesNotContain(answer, mistake.Cause));
            Assert.All(exercise.Hints, hint => Assert.DoesNotContain(answer, hint));
        });
    }

    [Fact]
    public void Every_exercise_has_three_hints_and_two_known_mistakes_that_are_wrong()
    {
        Assert.All(ExerciseCatalog.All, exercise => Assert.Equal(Hint.Steps, exercise.Hints.Count));
        Assert.All(Numbers, exercise =>
        {
            Assert.True(exercise.Mistakes.Count >= 2);
            Assert.All(exercise.Mistakes, mistake =>
                Assert.Equal(CheckVerdict.NearMiss, Check.Number(exercise.Id, mistake.Value(), Progress).Verdict));
        });
    }

    [Fact]
    public void The_message_tells_when_progress_cannot_be_kept_and_the_verdict_stands()
    {
        var blocked = Path.Combine(_folder, "a-file");
        File.WriteAllText(blocked, "");

        var result = Check.Number("L27.E1", 2.5, new ProgressFile(Path.Combine(blocked, "sub"), TimeProvider.System));

        Assert.True(result.Passed);
        Assert.Contains("progress not saved", result.Message);
    }

    [Fact]
    public void Html_encodes_what_the_learner_typed()
    {
        var html = Check.Number("<script>alert(1)</script>", 1, Progress).ToHtml();

        Assert.DoesNotContain("<script>", html);
        Assert.Contains("&lt;script&gt;", html);
    }
}
