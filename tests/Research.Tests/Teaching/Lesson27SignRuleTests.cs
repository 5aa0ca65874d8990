namespace AlgoAcademy.Research.Tests.Teaching;

public sealed class Lesson27SignRuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("academy-rule-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_rule_written_with_a_loop_with_linq_and_with_nan_passes()
    {
        Assert.True(Judge(closes => [.. closes.Select((close, month) => month < 12 ? 0.0 : Math.Sign((close / closes[month - 12]) - 1))]).Passed);
        Assert.True(Judge(closes => [.. closes.Select((close, month) => month < 12 ? double.NaN : close > closes[month - 12] ? 1 : -1)]).Passed);
        Assert.True(Judge(WithLoop).Passed);

        static double[] WithLoop(double[] closes)
        {
            var positions = new double[closes.Length];
            for (var i = 12; i < closes.Length; i++)
                positions[i] = Math.Sign(Math.Log(closes[i]) - Math.Log(closes[i - 12]));
            return positions;
        }
    }

    public static TheoryData<string, Func<double[], double[]>> Wrong => new()
    {
        { "thirteen closes", closes => Rule(closes, 11) },
        { "thirteen closes", closes => Rule(closes, 13) },
        { "eleven months", closes => [.. Rule(closes, 11).Select((position, month) => month < 12 ? 0 : position)] },
        { "wrong way round", closes => [.. Rule(closes, 12).Select(position => -position)] },
        { "the one of the month before", closes => [.. closes.Select((_, month) => month < 12 ? 0.0 : month == 12 ? 1 : Math.Sign((closes[month - 1] / closes[month - 13]) - 1))] },
        { "look-ahead", closes => [.. closes.Select((_, month) => month < 12 ? 0.0 : month == closes.Length - 1 ? 1 : Math.Sign((closes[month + 1] / closes[month - 11]) - 1))] },
        { "short, not flat", closes => [.. closes.Select((close, month) => month < 12 ? 0.0 : month == 12 ? 1 : close > closes[month - 12] ? 1 : 0)] },
        { "size must be 1", closes => [.. closes.Select((close, month) => month < 12 ? 0.0 : (close / closes[month - 12]) - 1)] },
        { "one for each close", closes => Rule(closes, 12)[12..] },
        { "returned null", _ => null! },
        { "stopped with IndexOutOfRangeException", closes => [.. closes.Select((close, month) => (double)Math.Sign(close - closes[month - 12]))] },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_rule_is_told_its_cause(string cause, Func<double[], double[]> rule)
    {
        var result = Judge(rule);

        Assert.Equal(CheckVerdict.NearMiss, result.Verdict);
        Assert.Contains(cause, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_rule_is_not_attempted_and_another_type_or_check_is_told()
    {
        Assert.Equal(CheckVerdict.NotAttempted, Judge(null).Verdict);
        Assert.Contains("Func<double[], double[]>", Check.Property("L27.E3", () => 1.0).Message, StringComparison.Ordinal);
        Assert.Contains("is checked by Check.Property, not by Check.Number", Check.Number("L27.E3", 1).Message, StringComparison.Ordinal);
        Assert.Contains("is checked by Check.Number, not by Check.Set", Check.Set("L27.E1", [1]).Message, StringComparison.Ordinal);
    }

    private static double[] Rule(double[] closes, int back) =>
        [.. closes.Select((close, month) => month < back ? 0.0 : Math.Sign((close / closes[month - back]) - 1))];

    private CheckResult Judge(Func<double[], double[]>? rule) => Check.Property("L27.E3", rule, new ProgressFile(_folder, TimeProvider.System));
}
