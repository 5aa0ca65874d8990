using CsCheck;

namespace AlgoAcademy.Research.Tests.Signals;

/// <summary>Crosses are found sixty-four bars at a time; they must be those that a look at each bar finds.</summary>
public class CrossTests
{
    // Few different values make many ties; lengths on both sides of one, two and three words of 64.
    private static readonly Gen<(double Fast, double Slow)[]> Columns =
        Gen.Select(Any(double.NaN, 1, 1, 2, 2, 3), Any(double.NaN, 1, 2, 2, 2, 2)).Array[0, 200];

    [Fact]
    public void Signals_of_a_cross_are_those_of_each_bar_alone() => Columns.Sample(pairs =>
    {
        var fast = Cases.Series([.. pairs.Select(pair => pair.Fast)]);
        var slow = new Series("slow", fast.Axis, [.. pairs.Select(pair => pair.Slow)]);
        Assert.Equal(pairs.Select(pair => Wanted(pair, 0)), Cross.Above(fast, slow).Values);
        Assert.Equal(pairs.Select(pair => Wanted(pair, -1)), Cross.Direction(fast, slow).Values);
    });

    [Fact]
    public void Cross_without_columns_is_the_cross_of_the_columns() =>
        Gen.Select(Gen.Double[-0.02, 0.02].Array[1, 1500], Gen.Int[1, 70], Gen.Int[1, 70], Gen.Int[0, 3]).Sample((moves, fast, slow, missing) =>
        {
            var price = 100.0;
            var prices = moves.Select((move, t) => t < missing ? double.NaN : price *= 1 + move).ToArray();
            if (missing == 3)
            {
                prices[prices.Length / 2] = double.NaN;
            }

            var source = Cases.Series(prices);
            Series quick = source.Sma(fast), steady = source.Sma(slow);
            var unread = Cross.Direction(quick, steady);
            Assert.Equal((fast, slow), (quick.Origin!.Length, steady.Origin!.Length));
            Assert.True(quick.WarmUp >= Math.Min(fast - 1, quick.Count) && steady.WarmUp >= Math.Min(slow - 1, steady.Count));
            var read = Cross.Direction(quick, steady);
            Assert.Null(quick.Origin);
            Assert.Equal(read.Values.AsSpan(), unread.Values.AsSpan());
            Assert.Equal(read.Name, unread.Name);
        });

    [Fact]
    public void Flat_market_crosses_nothing()
    {
        var flat = Cases.Series([.. Enumerable.Repeat(0.1, 5_000)]);

        // 0.1 has no exact sum: averages that were running sums would part in their last digits, now above, now below.
        var signal = Cross.Above(flat.Sma(10), flat.Sma(50));
        Assert.Single(signal.Values.Skip(49).Distinct());
    }

    [Fact]
    public void Average_is_computed_when_it_is_read_and_refused_when_it_is_asked_for()
    {
        var source = Cases.Series(1, 2, 4);
        var average = source.Sma(2).Named("mean of two");
        Assert.NotNull(average.Origin);
        Assert.Equal([double.NaN, 1.5, 3], average.Values);
        Assert.Null(average.Origin);
        Assert.Throws<ArgumentOutOfRangeException>(() => source.Sma(0));
    }

    private static Gen<double> Any(params double[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static double Wanted((double Fast, double Slow) pair, double below) =>
        pair.Fast > pair.Slow ? 1 : pair.Fast < pair.Slow ? below : pair.Fast == pair.Slow ? 0 : double.NaN;
}
