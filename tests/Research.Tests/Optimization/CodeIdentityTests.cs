using System.Linq.Expressions;

namespace AlgoAcademy.Research.Tests.Optimization;

/// <summary>Two strategies are one exactly when they compute the same for the same reason: each trap of comparing code.</summary>
public class CodeIdentityTests
{
    private static readonly int[] s_windows = [5, 10];
    private static readonly int s_static = 7;
    private static int s_counter;

    private interface IRule
    {
        double At(double x);
    }

    [Fact]
    public void The_same_text_compiled_twice_is_the_same_code() =>
        Assert.Equal(Of((bars, p) => Cross.Above(bars.Close.Sma(p.Int("n")), bars.Close)), Of((bars, p) => Cross.Above(bars.Close.Sma(p.Int("n")), bars.Close)));

    [Fact]
    public void Nested_lambdas_and_other_names_inside_are_the_same_code() =>
        Assert.Equal(
            Of((bars, p) => { var n = p.Int("n"); return Hold(bars, Enumerable.Range(0, n).Where(x => x > 2).Select(x => x / (double)n).Max()); }),
            Of((b, q) => { var count = q.Int("n"); return Hold(b, Enumerable.Range(0, count).Where(y => y > 2).Select(y => y / (double)count).Max()); }));

    [Fact]
    public void A_changed_constant_operator_call_or_text_is_other_code()
    {
        CodeIdentity[] all =
        [
            Of((bars, p) => Cross.Above(bars.Close.Sma(10), bars.Close)),
            Of((bars, p) => Cross.Above(bars.Close.Sma(11), bars.Close)),
            Of((bars, p) => Cross.Above(bars.Close.Ema(10), bars.Close)),
            Of((bars, p) => Cross.Direction(bars.Close.Sma(10), bars.Close)),
            Of((bars, p) => Cross.Above(bars.Close, bars.Close.Sma(10))),
            Of((bars, p) => Cross.Above(bars.Close.Sma(p.Int("a")), bars.Close)),
            Of((bars, p) => Cross.Above(bars.Close.Sma(p.Int("b")), bars.Close)),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void A_changed_inner_lambda_is_other_code() =>
        Assert.NotEqual(
            Of((bars, p) => Hold(bars, Enumerable.Range(0, 9).Count(x => x > 2))),
            Of((bars, p) => Hold(bars, Enumerable.Range(0, 9).Count(x => x > 3))));

    [Fact]
    public void Captured_values_count_by_content()
    {
        CodeIdentity With(double level, double[] list, string text, BarSeries other) =>
            Of((bars, p) => Hold(bars, level + list.Length + text.Length + other.Count));
        var one = Cases.Bars((100, 101), (101, 102));
        var same = With(1, [1, 2], "a", one);

        Assert.Equal(same, With(1, [1, 2], "a", Cases.Bars((100, 101), (101, 102))));
        Assert.NotEqual(same, With(1.5, [1, 2], "a", one));
        Assert.NotEqual(same, With(1, [1, 3], "a", one));
        Assert.NotEqual(same, With(1, [1, 2], "b", one));
        Assert.NotEqual(same, With(1, [1, 2], "a", Cases.Bars((100, 101), (101, 103))));
    }

    [Fact]
    public void A_captured_variable_that_is_not_read_does_not_count()
    {
        CodeIdentity With(double read, double unread)
        {
            Func<double> other = () => unread;
            Assert.Equal(unread, other());
            return Of((bars, p) => Hold(bars, read));
        }

        Assert.Equal(With(1, 2), With(1, 3));
        Assert.NotEqual(With(1, 2), With(2, 2));
    }

    [Fact]
    public void A_captured_function_counts_by_its_code_and_its_captures()
    {
        CodeIdentity With(Func<double, double> inner) => Of((bars, p) => Hold(bars, inner(1)));
        Func<double, double> Shift(double by) => x => x + by;

        Assert.Equal(With(Shift(2)), With(Shift(2)));
        Assert.NotEqual(With(Shift(2)), With(Shift(3)));
        Assert.NotEqual(With(x => x), With(x => x * 2));
    }

    [Fact]
    public void A_method_that_is_called_counts_by_its_code() =>
        Assert.NotEqual(Of((bars, p) => Hold(bars, Half(1))), Of((bars, p) => Hold(bars, Third(1))));

    [Fact]
    public void A_captured_object_counts_by_its_fields_and_its_code()
    {
        CodeIdentity With(IRule rule) => Of((bars, p) => Hold(bars, rule.At(1)));

        Assert.Equal(With(new Plus(1)), With(new Plus(1)));
        Assert.NotEqual(With(new Plus(1)), With(new Plus(2)));
        Assert.NotEqual(With(new Plus(1)), With(new Minus(1)));
    }

    [Fact]
    public void An_object_made_inside_counts_by_its_code() =>
        Assert.NotEqual(Of((bars, p) => Hold(bars, Apply(new Plus(1)))), Of((bars, p) => Hold(bars, Apply(new Minus(1)))));

    [Fact]
    public void A_type_that_is_handed_on_counts_by_its_code() =>
        Assert.NotEqual(Of((bars, p) => Hold(bars, Apply(Make<Double>()))), Of((bars, p) => Hold(bars, Apply(Make<Triple>()))));

    [Fact]
    public void A_sequence_counts_by_the_code_that_makes_it() =>
        Assert.NotEqual(Of((bars, p) => Hold(bars, Ones().Sum())), Of((bars, p) => Hold(bars, Twos().Sum())));

    [Fact]
    public void Objectives_are_known_by_their_code_and_refused_under_their_name()
    {
        using var stream = new MemoryStream();
        CodeIdentity With(double rate) => CodeIdentity.OfObjective(Objective.Maximize("Sharpe", r => r.Sharpe(rate)));

        Assert.Equal(With(0.01), With(0.01));
        Assert.NotEqual(With(0.01), With(0.02));
        var fault = Assert.Throws<ArgumentException>(() => CodeIdentity.OfObjective(Objective.Maximize("Length", _ => stream.Length)));
        Assert.StartsWith("Objective 'Length' uses 'stream' from outside", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Static_fields_count_by_content()
    {
        var before = Of((bars, p) => Hold(bars, s_windows[0] + s_static));
        CodeIdentity after;
        s_windows[1] = 11;
        try
        {
            after = Of((bars, p) => Hold(bars, s_windows[0] + s_static));
        }
        finally
        {
            s_windows[1] = 10;
        }

        Assert.NotEqual(before, after);
        Assert.Equal(before, Of((bars, p) => Hold(bars, s_windows[0] + s_static)));
    }

    [Theory]
    [InlineData("stream", "uses 'stream' from outside, and a MemoryStream cannot be known by its content")]
    [InlineData("generator", "draws from the generator 'rng'")]
    [InlineData("expression", "a Closure cannot be known by its content")]
    [InlineData("captured counter", "changes 'count', which lives outside")]
    [InlineData("static counter", "changes 's_counter', which lives outside")]
    public void What_cannot_be_known_is_refused_in_words(string trap, string message)
    {
        using var stream = new MemoryStream();
        var rng = new Rng(1);
        var count = 0;
        Func<BarSeries, ParameterSet, Signal> strategy = trap switch
        {
            "stream" => (bars, p) => Hold(bars, stream.Length),
            "generator" => (bars, p) => Hold(bars, rng.NextUniform()),
            "expression" => ((Expression<Func<BarSeries, ParameterSet, Signal>>)((bars, p) => Hold(bars, 1))).Compile(),
            "captured counter" => (bars, p) => Hold(bars, count++),
            _ => (bars, p) => Hold(bars, s_counter++),
        };

        var fault = Assert.Throws<ArgumentException>(() => Of(strategy));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.True(trap is "generator" or "captured counter" or "static counter" || fault.Message.Contains(".Named(", StringComparison.Ordinal), fault.Message);
    }

    private static CodeIdentity Of(Func<BarSeries, ParameterSet, Signal> strategy) => CodeIdentity.OfStrategy(strategy);

    private static Signal Hold(BarSeries bars, double exposure) => Signal.Constant(bars, exposure);

    private static double Half(double x) => x / 2;

    private static double Third(double x) => x / 3;

    private static double Apply(IRule rule) => rule.At(1);

    private static T Make<T>()
        where T : IRule, new() => new();

    private static IEnumerable<double> Ones()
    {
        yield return 1;
    }

    private static IEnumerable<double> Twos()
    {
        yield return 2;
    }

    private sealed class Double : IRule
    {
        public double At(double x) => 2 * x;
    }

    private sealed class Triple : IRule
    {
        public double At(double x) => 3 * x;
    }

    private sealed class Plus(double by) : IRule
    {
        public double At(double x) => x + by;
    }

    private sealed class Minus(double by) : IRule
    {
        public double At(double x) => x - by;
    }
}
