namespace AlgoAcademy.Research.Tests.Teaching;

public sealed class Lesson01Tests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("academy-l01-").FullName;

    private ProgressFile Progress => new(_folder, TimeProvider.System);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // By hand: (20002 + 30006 + 10003) / 600 = 60011 / 600.
    [Theory]
    [InlineData(100.018333)]
    [InlineData(100.0183)]
    [InlineData(60011.0 / 600)]
    public void The_average_price_is_right_in_any_rounding(double answer) => Assert.True(Check.Number("L01.E1", answer, Progress).Passed);

    [Theory]
    [InlineData(100.01, "best ask")]
    [InlineData(60011, "costs in all")]
    public void Other_prices_are_told_what_they_are(double answer, string cause)
    {
        var result = Check.Number("L01.E1", answer, Progress);
        Assert.Equal(CheckVerdict.NearMiss, result.Verdict);
        Assert.Contains(cause, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pro_rata_shares_are_right_as_array_list_and_whole_numbers()
    {
        Assert.True(Check.Sequence("L01.E2", [10.0, 30, 60], Progress).Passed);
        Assert.True(Check.Sequence("L01.E2", new List<double> { 10, 30, 60 }, Progress).Passed);
        Assert.True(Check.Sequence("L01.E2", new long[] { 10, 30, 60 }.Select(lots => (double)lots), Progress).Passed);
        Assert.Contains("price-time priority", Check.Sequence("L01.E2", [50.0, 50, 0], Progress).Message, StringComparison.Ordinal);
        Assert.Contains("equal split", Check.Sequence("L01.E2", [33.333, 33.333, 33.333], Progress).Message, StringComparison.Ordinal);
        Assert.Contains("fractions", Check.Sequence("L01.E2", [0.1, 0.3, 0.6], Progress).Message, StringComparison.Ordinal);
        Assert.Contains("reverse", Check.Sequence("L01.E2", [60.0, 30, 10], Progress).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_ways_of_rounding_are_right()
    {
        Assert.True(Split(LargestRemainder).Passed, Split(LargestRemainder).Message);
        Assert.True(Split(Cumulated).Passed, Split(Cumulated).Message);
    }

    public static TheoryData<string, Func<long[], long, long[]>> Wrong => new()
    {
        { "add up to", (queue, incoming) => [.. queue.Select(lots => queue.Sum() == 0 ? 0 : Math.Min(incoming, queue.Sum()) * lots / queue.Sum())] },
        { "more lots than it has", (queue, incoming) => [.. queue.Select(lots => queue.Sum() == 0 ? 0 : incoming * lots / queue.Sum())] },
        { "away from its exact share", (queue, incoming) => InTime(queue, incoming) },
        { "one for each order", (_, incoming) => [incoming] },
        { "below zero", (queue, _) => [.. queue.Select(_ => -1L)] },
        { "DivideByZeroException", (queue, incoming) => [.. LargestRemainder([.. queue, incoming / queue.Sum()], incoming)[..^1]] },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_split_is_told_its_cause(string cause, Func<long[], long, long[]> split)
    {
        var result = Split(split);
        Assert.Equal(CheckVerdict.NearMiss, result.Verdict);
        Assert.Contains(cause, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_quiz_has_four_questions_with_one_right_answer_each()
    {
        Assert.Equal(4, Quiz.Show("L01").Questions.Count);
        Assert.All(Quiz.Show("L01").Questions, question => Assert.Single(question.Options, option => option.IsRight));
    }

    private static long[] LargestRemainder(long[] queue, long incoming)
    {
        long total = queue.Sum(), filled = Math.Min(incoming, total);
        if (total == 0)
            return new long[queue.Length];
        decimal[] exact = [.. queue.Select(lots => (decimal)filled * lots / total)];
        long[] shares = [.. exact.Select(share => (long)share)];
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => exact[i] - shares[i]).Take((int)(filled - shares.Sum())))
            shares[i]++;
        return shares;
    }

    // Rounds the running total instead of each share: another fair way.
    private static long[] Cumulated(long[] queue, long incoming)
    {
        long total = queue.Sum(), filled = Math.Min(incoming, total), seen = 0, given = 0;
        return [.. queue.Select(lots =>
        {
            seen += lots;
            var share = (total == 0 ? 0 : filled * seen / total) - given;
            given += share;
            return share;
        })];
    }

    private static long[] InTime(long[] queue, long incoming) => [.. queue.Select(lots =>
    {
        var taken = Math.Min(lots, incoming);
        incoming -= taken;
        return taken;
    })];

    private CheckResult Split(Func<long[], long, long[]> split) => Check.Property("L01.E3", split, Progress);
}
