using System.Reflection;
using CsCheck;

namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>What holds for every indicator, found by reflection over all types that are one.</summary>
public class IndicatorContractTests
{
    // Long enough for the longest warm-up, Hurst's 255 bars.
    private static readonly Gen<Bar[]> AnyBars = Gen.Select(
        Move, Move, Gen.Double[0, 0.02], Gen.Double[1, 1000]).Array[0, 320].Select(Walk);

    // Never quite still: where nothing moves, ratios are undefined and the warm-up has no end.
    private static Gen<double> Move => Gen.Select(Gen.Double[0.001, 0.03], Gen.Bool, (size, isUp) => isUp ? size : -size);

    public static TheoryData<string> All() => [.. IndicatorUnderTest.All.Select(indicator => indicator.Name)];

    public static TheoryData<string, string> IntegerParameters() => Parameters(typeof(int));

    public static TheoryData<string, string> RealParameters() => Parameters(typeof(double));

    public static TheoryData<string, string> Lookbacks() =>
        [.. IntegerParameters().Where(row => IndicatorUnderTest.Named(row.Data.Item1).LengthensWarmUp(row.Data.Item2))];

    [Fact]
    public void There_are_more_than_forty() => Assert.True(All().Count > 40, $"{All().Count} found");

    [Theory]
    [MemberData(nameof(All))]
    public void Every_indicator_has_all_its_forms_and_facts(string name)
    {
        var indicator = IndicatorUnderTest.Named(name);
        Assert.NotNull(indicator.Facts);
        Assert.NotNull(indicator.SeriesForm);
        Assert.NotNull(indicator.Type.GetMethod("WarmUp", BindingFlags.Public | BindingFlags.Static));
        Assert.NotNull(indicator.Type.GetMethod("Compute", BindingFlags.Public | BindingFlags.Static));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Live_and_batch_give_the_same_values(string name) => AnyBars.Sample(bars =>
    {
        var indicator = IndicatorUnderTest.Named(name);
        RequireSame(indicator.Live(bars), indicator.Batch(Series(bars)), 1e-9);
    }, iter: 20);

    [Theory]
    [MemberData(nameof(All))]
    public void Warm_up_is_exactly_as_long_as_declared(string name) => AnyBars.Sample(bars =>
    {
        var indicator = IndicatorUnderTest.Named(name);
        var rows = indicator.Batch(Series(bars));
        var first = Array.FindIndex(rows, row => !Array.Exists(row, double.IsNaN));
        Assert.Equal(indicator.WarmUp < bars.Length ? indicator.WarmUp : -1, first);
    }, iter: 20);

    [Theory]
    [MemberData(nameof(All))]
    public void Value_at_t_does_not_change_when_later_bars_are_cut(string name) => Gen.Select(AnyBars, Gen.Int[0, 320]).Sample((bars, cut) =>
    {
        var indicator = IndicatorUnderTest.Named(name);
        var kept = Math.Min(cut, bars.Length);
        RequireSame(indicator.Batch(Series(bars))[..kept], indicator.Batch(Series(bars[..kept])), 0);
    }, iter: 20);

    [Theory]
    [MemberData(nameof(All))]
    public void No_bar_gives_no_value_and_one_bar_gives_one(string name)
    {
        var indicator = IndicatorUnderTest.Named(name);
        Assert.Empty(indicator.Batch(Series([])));
        Assert.Single(indicator.Batch(Series(Sample(1))));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Leading_NaN_lengthen_the_warm_up(string name)
    {
        var indicator = IndicatorUnderTest.Named(name);
        var bars = Sample(300);
        var missing = Missing(bars[0]);
        var late = indicator.Live([missing, missing, missing, .. bars]);
        Assert.All(late[..3], row => Assert.Contains(row, double.IsNaN));
        RequireSame(indicator.Live(bars), late[3..], 1e-9);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Number_after_a_NaN_is_never_silently_wrong(string name)
    {
        var indicator = IndicatorUnderTest.Named(name);
        var bars = Sample(700);
        var clean = indicator.Live(bars);
        bars[350] = Missing(bars[350]);
        var dirty = indicator.Live(bars);
        Assert.Contains(dirty[name == nameof(PivotPoints) ? 351 : 350], double.IsNaN);
        for (var t = 0; t < bars.Length; t++)
        {
            for (var field = 0; field < clean[t].Length; field++)
            {
                var (now, then) = (dirty[t][field], clean[t][field]);
                Assert.True(double.IsNaN(now) || Math.Abs(now - then) <= 1e-9 * (1 + Math.Abs(then)) || IsTotal(name), $"bar {t}: {now}, clean {then}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(IntegerParameters))]
    public void Length_of_zero_is_refused_with_its_value(string name, string parameter) => RequireRefused(name, parameter, 0);

    [Theory]
    [MemberData(nameof(Lookbacks))]
    public void Warm_up_is_declared_for_every_lookback(string name, string parameter)
    {
        var indicator = IndicatorUnderTest.Named(name);
        foreach (var value in (int[])[32, 45, 60])
        {
            var rows = indicator.Live(indicator.Create(parameter, value), Sample(700));
            Assert.Equal(indicator.WarmUpWith(parameter, value), Array.FindIndex(rows, row => !Array.Exists(row, double.IsNaN)));
        }
    }

    [Theory]
    [MemberData(nameof(Lookbacks))]
    public void Lookback_far_beyond_the_data_gives_NaN_and_takes_no_memory_of_its_length(string name, string parameter)
    {
        var indicator = IndicatorUnderTest.Named(name);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rows = indicator.Live(indicator.Create(parameter, 1_000_000_000), Sample(300));
        Assert.All(rows, row => Assert.Contains(row, double.IsNaN));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Theory]
    [MemberData(nameof(RealParameters))]
    public void Factor_below_zero_or_NaN_is_refused_with_its_value(string name, string parameter)
    {
        RequireRefused(name, parameter, -1.0);
        RequireRefused(name, parameter, double.NaN);
    }

    private static void RequireRefused(string name, string parameter, object value)
    {
        var thrown = Assert.Throws<TargetInvocationException>(() => IndicatorUnderTest.Named(name).Create(parameter, value));
        var inner = Assert.IsAssignableFrom<ArgumentException>(thrown.InnerException);
        Assert.Contains("must be", inner.Message, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"was {value}"), inner.Message, StringComparison.Ordinal);
    }

    // A session that ends forgets the NaN: that is what a session is for.
    private static bool IsTotal(string name) => name == nameof(Vwap);

    private static void RequireSame(double[][] expected, double[][] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var t = 0; t < expected.Length; t++)
        {
            for (var field = 0; field < expected[t].Length; field++)
            {
                var (a, b) = (expected[t][field], actual[t][field]);
                Assert.True((double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= tolerance * (1 + Math.Abs(a)), $"bar {t}, field {field}: {a:R} and {b:R}");
            }
        }
    }

    private static TheoryData<string, string> Parameters(Type type)
    {
        var rows = new TheoryData<string, string>();
        foreach (var indicator in IndicatorUnderTest.All)
        {
            foreach (var parameter in indicator.Parameters.Where(parameter => parameter.ParameterType == type))
            {
                rows.Add(indicator.Name, parameter.Name!);
            }
        }

        return rows;
    }

    private static Bar[] Sample(int count)
    {
        var rng = new Rng(7);
        return Walk([.. Enumerable.Range(0, count).Select(_ => (rng.NextUniform() * 0.04 - 0.02, rng.NextUniform() * 0.04 - 0.02, rng.NextUniform() * 0.01, 1 + rng.NextUniform() * 9))]);
    }

    private static Bar[] Walk((double Gap, double Move, double Reach, double Volume)[] steps)
    {
        var price = 100.0;
        var bars = new Bar[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            var open = price * (1 + steps[i].Gap);
            price = open * (1 + steps[i].Move);
            bars[i] = new(Cases.Start.AddHours(i + 1), open, Math.Max(open, price) * (1 + steps[i].Reach), Math.Min(open, price) * (1 - (steps[i].Reach / 2)), price, steps[i].Volume);
        }

        return bars;
    }

    private static Bar Missing(Bar bar) => new(bar.CloseTime, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    private static BarSeries Series(Bar[] bars) => new("test", Frequency.Daily, new BarColumns
    {
        CloseTime = [.. bars.Select(bar => bar.CloseTime)],
        Open = [.. bars.Select(bar => bar.Open)],
        High = [.. bars.Select(bar => bar.High)],
        Low = [.. bars.Select(bar => bar.Low)],
        Close = [.. bars.Select(bar => bar.Close)],
        Volume = [.. bars.Select(bar => bar.Volume)],
    });
}
