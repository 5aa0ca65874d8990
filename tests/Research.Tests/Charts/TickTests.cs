using CsCheck;

namespace AlgoAcademy.Research.Tests.Charts;

public sealed class TickTests
{
    [Fact]
    public void Ticks_are_round_numbers_with_the_decimals_of_their_step() =>
        Assert.Equal(["0.0", "0.5", "1.0", "1.5", "2.0"], NumberTicks.Linear((0, 2), 5, ValueFormat.Plain).Select(t => t.Label));

    [Fact]
    public void Fractions_on_a_percent_axis_read_as_percent_with_a_true_minus() =>
        Assert.Equal(["−20%", "−10%", "0%"], NumberTicks.Linear((-0.25, 0), 4, ValueFormat.Percent).Select(t => t.Label));

    [Fact]
    public void A_logarithmic_axis_has_one_two_and_five_of_each_decade() =>
        Assert.Equal([100, 200, 500, 1000, 2000], NumberTicks.Logarithmic((90, 2500), 8, ValueFormat.Plain).Select(t => t.Value).Select(v => Math.Round(v, 6)));

    [Fact]
    public void Any_range_gets_evenly_spaced_ticks_inside_it_and_not_too_many() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[1e-3, 1e6], Gen.Int[4, 8]).Sample((low, width, most) =>
        {
            var ticks = NumberTicks.Linear((low, low + width), most, ValueFormat.Plain);

            Assert.InRange(ticks.Count, 1, most + 1);
            Assert.All(ticks, t => Assert.InRange(t.Value, low - width * 1e-6, low + width * (1 + 1e-6)));
            var steps = ticks.Zip(ticks.Skip(1), (a, b) => b.Value - a.Value).ToList();
            Assert.All(steps, s => Assert.Equal(steps[0], s, Math.Abs(low) * 1e-9 + width * 1e-9));
        });

    [Theory]
    [InlineData("2000-01-03", "2020-04-17", "2005|2010|2015|2020")]
    [InlineData("2020-01-01", "2020-05-20", "Jan 2020|Feb 2020|Mar 2020|Apr 2020|May 2020")]
    [InlineData("0001-01-01", "2739-01-01", "0001|0501|1001|1501|2001|2501")]
    [InlineData("8000-01-01", "9999-12-31", "8000|8500|9000|9500")]
    [InlineData("2024-03-01", "2024-03-06", "1 Mar|2 Mar|3 Mar|4 Mar|5 Mar|6 Mar")]
    public void Times_are_marked_at_whole_years_months_or_days(string from, string to, string labels)
    {
        var ticks = TimeTicks.Of((Milliseconds(from), Milliseconds(to)), 6);

        Assert.Equal(labels, string.Join('|', ticks.Select(t => t.Label)));
    }

    [Fact]
    public void Hours_name_their_day_once()
    {
        var ticks = TimeTicks.Of((Milliseconds("2024-03-04T21:00"), Milliseconds("2024-03-05T03:00")), 6);

        Assert.Equal("4 Mar 21:00|22:00|23:00|5 Mar 00:00|01:00|02:00|03:00", string.Join('|', ticks.Select(t => t.Label)));
    }

    private static double Milliseconds(string time) => ChartTime.ToMilliseconds(
        DateTime.SpecifyKind(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc));
}
