namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>Moving averages by hand.</summary>
public class AverageValueTests
{
    private const double NaN = double.NaN;

    [Fact]
    public void Rma_of_two_moves_by_half() =>
        // seed (1+3)/2 = 2; 2 + (6−2)/2 = 4; 4 + (2−4)/2 = 3
        Hand.Same(Cases.Series(1, 3, 6, 2).Rma(2), NaN, 2, 4, 3);

    [Fact]
    public void Wma_of_three_weighs_the_newest_three_times() =>
        // (1·1 + 2·2 + 3·6)/6 = 23/6; (1·2 + 2·6 + 3·4)/6 = 26/6
        Hand.Same(Cases.Series(1, 2, 6, 4).Wma(3), NaN, NaN, 23.0 / 6, 26.0 / 6);

    [Fact]
    public void Dema_and_tema_of_one_are_the_values_themselves()
    {
        // n = 1: α = 1, ema = x; 2x − x = x and 3x − 3x + x = x
        Hand.Same(Cases.Series(1, 2, 6).Dema(1), 1, 2, 6);
        Hand.Same(Cases.Series(1, 2, 6).Tema(1), 1, 2, 6);
    }

    [Fact]
    public void Dema_of_three_by_hand() =>
        // ema(3), α = ½: 3, 3.5, 4.25 from t = 2; ema of that: (3 + 3.5 + 4.25)/3 = 43/12 at t = 4; 2·4.25 − 43/12 = 59/12
        Hand.Same(Cases.Series(1, 2, 6, 4, 5).Dema(3), NaN, NaN, NaN, NaN, 59.0 / 12);

    [Fact]
    public void Dema_and_tema_have_no_lag_on_a_straight_line()
    {
        // On a line ema(x) = x − l, ema(ema(x)) = x − 2l, …: 2(x − l) − (x − 2l) = x; 3(x − l) − 3(x − 2l) + x − 3l = x
        var line = Cases.Series([.. Enumerable.Range(1, 20).Select(i => (double)i)]);
        Hand.Same(line.Dema(4).AfterWarmUp(), [.. line.Values[6..]]);
        Hand.Same(line.Tema(4).AfterWarmUp(), [.. line.Values[9..]]);
    }

    [Fact]
    public void Hma_of_four_by_hand() =>
        // wma2 at t3 = (6 + 2·3)/3 = 4, at t4 = (3 + 2·3)/3 = 3; wma4 at t3 = (3 + 6 + 18 + 12)/10 = 3.9, at t4 = (3 + 12 + 9 + 12)/10 = 3.6
        // 2·wma2 − wma4: 4.1, 2.4; wma over √4 = 2 of that at t4: (4.1 + 2·2.4)/3 = 8.9/3
        Hand.Same(Cases.Series(3, 3, 6, 3, 3).Hma(4), NaN, NaN, NaN, NaN, 8.9 / 3);

    [Fact]
    public void Efficiency_is_progress_over_path() =>
        // t2: |4−1|/(1+2) = 1; t3: |3−2|/(2+1) = 1/3
        Hand.Same(Cases.Series(1, 2, 4, 3).EfficiencyRatio(2), NaN, NaN, 1, 1.0 / 3);

    [Fact]
    public void Kama_by_hand() =>
        // n = 2, fast 1, slow 3: s = er (1 − ½) + ½. Start x[1] = 2. t2: er 1, s = 1: 4. t3: er 1/3, s = 2/3, s² = 4/9: 4 + 4/9 (3 − 4) = 32/9
        Hand.Same(Cases.Series(1, 2, 4, 3).Kama(2, 1, 3), NaN, NaN, 4, 32.0 / 9);

    [Fact]
    public void Zlema_of_three_by_hand() =>
        // lag 1: 2x − x[−1]: t1 3, t2 10, t3 2, seed (3 + 10 + 2)/3 = 5; t4 2·5 − 4 = 6: 5 + ½(6 − 5) = 5.5
        Hand.Same(Cases.Series(1, 2, 6, 4, 5).Zlema(3), NaN, NaN, NaN, 5, 5.5);

    [Fact]
    public void Volume_weights_the_price()
    {
        // Closes 9 and 20 with volumes 1 and 3; typical prices (12+9+9)/3 = 10 and (22+18+20)/3 = 20.
        var bars = Hand.Bars((12, 9, 9, 1), (22, 18, 20, 3));
        Hand.Same(bars.Vwma(2), NaN, ((9 * 1) + (20 * 3)) / 4.0);
        Hand.Same(bars.RollingVwap(2), NaN, ((10 * 1) + (20 * 3)) / 4.0);
    }

    [Fact]
    public void Session_vwap_begins_anew_each_utc_day_and_midnight_ends_the_day_before()
    {
        DateTime[] times = [Cases.Start.AddHours(12), Cases.Start.AddHours(24), Cases.Start.AddHours(36)];
        double[] price = [10, 20, 40];
        var bars = new BarSeries("x", Frequency.Daily, new BarColumns { CloseTime = times, Open = price, High = price, Low = price, Close = price, Volume = [1, 3, 2] });

        // 10; (10·1 + 20·3)/4 = 17.5, the bar at 00:00 still belongs to the first day; 40
        Hand.Same(bars.Vwap(), 10, 17.5, 40);
    }
}
