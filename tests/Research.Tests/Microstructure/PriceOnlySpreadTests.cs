namespace AlgoAcademy.Research.Tests.Microstructure;

/// <summary>Estimators of the spread that see prices alone, and of price impact.</summary>
public class PriceOnlySpreadTests
{
    // Lesson 04, E2: changes of ±0.02 in turn have autocovariance −0.0004.
    [Fact]
    public void Roll_of_the_lesson()
    {
        var roll = RollSpread.Of([.. Enumerable.Range(0, 11).Select(static i => 50 + (0.02 * (i % 2)))]);
        Near.Equal([-0.0004, 0.04], [roll.Autocovariance, roll.Spread], 1e-9);
    }

    [Fact]
    public void Roll_of_prices_that_trend_is_undefined() =>
        Assert.True(double.IsNaN(RollSpread.Of([.. Enumerable.Range(0, 20).Select(static i => (double)i * i * i)]).Spread));

    [Fact]
    public void Roll_recovers_the_spread_within_its_error()
    {
        var scores = Enumerable.Range(1, 300).Select(seed =>
        {
            var rng = new Rng((ulong)seed);
            var mid = 100.0;
            var roll = RollSpread.Of([.. Enumerable.Range(0, 3000).Select(_ => (mid += 0.01 * rng.NextGaussian()) + (rng.NextUniform() < 0.5 ? 0.025 : -0.025))]);
            return (roll.Spread - 0.05) / roll.Error;
        });
        Scores.AreStandard(scores);
    }

    // Lesson 04, E3.
    [Fact]
    public void Corwin_and_Schultz_of_the_lesson() => Assert.Equal(0.0168975, CorwinSchultz.Pair((101, 99), (101.2, 99.1)), 7);

    [Fact]
    public void A_night_gap_is_taken_out_before_the_ranges_are_compared()
    {
        // The second day lies two above the first close and is otherwise the same: without its gap the range of both is that of each.
        var bars = HighLow((101, 99, 100), (104, 102, 103));
        var shifted = HighLow((101, 99, 100), (102, 100, 101));
        Near.Equal(CorwinSchultz.Of(shifted, adjustForGaps: false).Last, CorwinSchultz.Of(bars).Last);
        Assert.True(CorwinSchultz.Of(bars, adjustForGaps: false, clampAtZero: false).Last < 0);
        Assert.Equal(0, CorwinSchultz.Of(bars, adjustForGaps: false).Last);
        Assert.True(double.IsNaN(CorwinSchultz.Of(bars).First));
    }

    [Fact]
    public void Abdi_and_Ranaldo_by_hand()
    {
        // Middles of the log ranges 0 and −0.01, close at 0.01: S² = 4 · 0.01 · 0.02.
        var bars = HighLow((Math.Exp(0.02), Math.Exp(-0.02), Math.Exp(0.01)), (Math.Exp(0.03), Math.Exp(-0.05), 1));
        Near.Equal(Math.Sqrt(8e-4), AbdiRanaldo.Of(bars));
        Near.Equal(Math.Sqrt(8e-4), AbdiRanaldo.TwoDay(bars).Last);
        Assert.True(double.IsNaN(AbdiRanaldo.Of(bars.Slice(0, 1))));
    }

    [Fact]
    public void Days_of_many_trades_give_the_spread_back()
    {
        var bars = Days(spread: 0.02, volatility: 0.02, days: 3000, seed: 1);

        // A few thousandths of a price: ranges of 400 trades miss a little of the true range, which is volatility to Corwin and Schultz.
        Assert.Equal(0.02, CorwinSchultz.Of(bars, clampAtZero: false).AfterWarmUp().Average(), 0.0025);
        Assert.Equal(0.02, AbdiRanaldo.Of(bars), 0.0025);
    }

    // The warning of lesson 04: where there is no spread, setting negative estimates to zero makes one.
    [Fact]
    public void Without_a_spread_the_usual_averages_still_show_one()
    {
        var bars = Days(spread: 0, volatility: 0.02, days: 1000, seed: 2);
        Assert.True(CorwinSchultz.Of(bars).AfterWarmUp().Average() > 0.003);
        Assert.True(CorwinSchultz.Of(bars, clampAtZero: false).AfterWarmUp().Average() < 0.001);
        Assert.True(AbdiRanaldo.TwoDay(bars).AfterWarmUp().Average() > 0.003);
    }

    // Lesson 05, E2: (0.01/20e6 + 0.005/10e6)/2 · 10⁶.
    [Fact]
    public void Amihud_of_the_lesson()
    {
        Near.Equal(0.0005, 1e6 * Amihud.Of([-0.01, 0.005, 0.3], [20e6, 10e6, 0]));
        Assert.True(double.IsNaN(Amihud.Of([0.01], [0])));
        var bars = new BarSeries("x", Frequency.Daily, BarColumns.FromCloses(Cases.Days(3), [100, 101, 101]) with { Volume = [10, 20, 0] });
        Near.Equal([double.NaN, 0.01 / 2020, double.NaN], Amihud.Daily(bars));
    }

    // Lesson 05, E3.
    [Fact]
    public void Lambda_is_recovered_within_its_interval()
    {
        const double Truth = 0.002;
        var fits = Enumerable.Range(1, 400).Select(seed =>
        {
            var rng = new Rng((ulong)seed);
            double[] flow = [.. Enumerable.Range(0, 500).Select(_ => 100 * rng.NextGaussian())];
            return ImpactRegression.Of([.. flow.Select(volume => (Truth * volume) + (0.2 * rng.NextGaussian()))], flow);
        }).ToList();
        Scores.AreStandard(fits.Select(static fit => (fit.Lambda - Truth) / fit.Error));
        Assert.Equal(0.95, fits.Average(static fit => fit.Interval.Low <= Truth && Truth <= fit.Interval.High ? 1.0 : 0), 0.04);
        Assert.Equal(0.5, fits.Average(static fit => fit.RSquared), 0.02); // 0.2² of flow, 0.2² of noise
    }

    private static BarSeries HighLow(params (double High, double Low, double Close)[] days) => new("days", Frequency.Daily, new BarColumns
    {
        CloseTime = Cases.Days(days.Length),
        Open = [.. days.Select(static day => day.Close)],
        High = [.. days.Select(static day => day.High)],
        Low = [.. days.Select(static day => day.Low)],
        Close = [.. days.Select(static day => day.Close)],
    });

    /// <summary>400 trades a day at a random walk ± half a spread, sign by coin.</summary>
    private static BarSeries Days(double spread, double volatility, int days, ulong seed)
    {
        var rng = new Rng(seed);
        var log = 4.0;
        return HighLow([.. Enumerable.Range(0, days).Select(_ =>
        {
            double high = 0, low = double.MaxValue, close = 0;
            for (var i = 0; i < 400; i++)
            {
                log += volatility / 20 * rng.NextGaussian();
                close = Math.Exp(log) * (1 + (rng.NextUniform() < 0.5 ? spread / 2 : -spread / 2));
                (high, low) = (Math.Max(high, close), Math.Min(low, close));
            }

            return (high, low, close);
        })]);
    }
}
