using CsCheck;

namespace AlgoAcademy.Research.Tests.Microstructure;

public class SpreadTests
{
    private static readonly Gen<double[]> s_prices = Gen.Int[1, 40].Array[2, 60].Select(ticks => Array.ConvertAll(ticks, static tick => 100 + (tick * 0.25)));

    // Lesson 04, E1: middle 50.00, bought at 50.03, middle later 50.02: 2 · 0.03 = 2 · 0.01 + 2 · 0.02.
    [Fact]
    public void One_trade_divides_as_in_the_lesson()
    {
        var spreads = SpreadDecomposition.Of([50.03], [1], [50], [50.02]);
        Near.Equal([0.06, 0.02, 0.04], [spreads.MeanEffective, spreads.MeanRealized, spreads.MeanImpact], 1e-9);
    }

    [Fact]
    public void Effective_is_realized_and_impact_of_every_trade() =>
        Gen.Select(s_prices, Gen.Double[90, 120].Array[60], Gen.Double[90, 120].Array[60], Gen.Int[-1, 1].Array[60]).Sample((prices, mids, later, signs) =>
        {
            var n = prices.Length;
            var spreads = SpreadDecomposition.Of(prices, [.. signs[..n].Select(static sign => (double)sign)], mids[..n], later[..n]);
            for (var i = 0; i < n; i++)
            {
                Assert.Equal(signs[i] == 0, double.IsNaN(spreads.Effective[i]));
                if (signs[i] != 0)
                    Assert.Equal(spreads.Effective[i], spreads.Realized[i] + spreads.Impact[i], 1e-10);
            }
        });

    [Fact]
    public void Trades_without_a_later_middle_are_not_in_the_means()
    {
        var spreads = SpreadDecomposition.Of([10.1, 9.8, 11], [1, -1, 0], [10, 10, 10], [10, double.NaN, 10]);
        Near.Equal([0.2, 0.4], [spreads.Effective[0], spreads.Effective[1]], 1e-9);
        Assert.True(double.IsNaN(spreads.Realized[1]));
        Near.Equal(0.2, spreads.MeanEffective, 1e-9);
        Assert.Equal("effective 0.2 = realized 0.2 + impact 0, 1 of 3 trades", spreads.ToString());
    }

    [Fact]
    public void Quoted_spreads_are_weighted_by_their_time()
    {
        Near.Equal([0.02, 0.04], QuotedSpread.Of([10, 10], [10.02, 10.04]), 1e-9);
        Near.Equal([0.04], QuotedSpread.Relative([98], [102]));

        // 0.02 for 3 s, 0.04 for 1 s; nobody knows how long 9 holds.
        Near.Equal(((3 * 0.02) + 0.04) / 4, QuotedSpread.TimeWeighted([0, 3, 4], [0.02, 0.04, 9]));
    }

    [Fact]
    public void The_prevailing_quote_is_that_before_the_trade_and_unknown_after_the_last()
    {
        double[] from = [1, 2, 2, 5], values = [10, 20, 21, 50];
        Near.Equal([double.NaN, double.NaN, 10, 21, 21, 50], PrevailingQuote.Before([0.5, 1, 2, 3, 5, 6], from, values));
        Near.Equal([double.NaN, 10, 21, 21, 50, double.NaN], PrevailingQuote.At([0.5, 1, 2, 3, 5, 6], from, values));
        Near.Equal([21, 50, double.NaN], PrevailingQuote.At([1, 2, 3], from, values, delay: 3 - 1e-9).Take(1).Concat(PrevailingQuote.At([2, 3], from, values, 3)));
    }

    [Fact]
    public void Ticks_sign_trades_by_the_last_different_price() =>
        Assert.Equal([0, 0, 1, 1, -1, -1, 1], TradeSigns.TickRule([10, 10, 11, 11, 10.5, 10.5, 12]));

    [Fact]
    public void Lee_and_Ready_ask_the_ticks_only_at_the_middle_or_without_a_quote()
    {
        double[] prices = [10, 10.1, 10.05, 10.05, 9.9], mids = [10.05, 10.05, 10.05, double.NaN, 9.8];
        Assert.Equal([-1, 1, 0, 0, 1], TradeSigns.QuoteRule(prices, mids));
        Assert.Equal([-1, 1, -1, -1, 1], TradeSigns.LeeReady(prices, mids));
    }

    [Fact]
    public void Mirrored_prices_have_the_opposite_signs() => s_prices.Sample(prices =>
    {
        var mirrored = Array.ConvertAll(prices, static price => 210 - price);
        var mids = Array.ConvertAll(prices, static _ => 105.0);
        Assert.Equal(TradeSigns.LeeReady(prices, mids), TradeSigns.LeeReady(mirrored, mids).Select(static sign => -sign));
    });

    [Fact]
    public void A_rule_without_information_at_the_middle_is_right_half_of_the_time_there()
    {
        // A third of trades at the middle of quotes that do not move: the quote rule is always right outside; inside, the tick rule says the
        // opposite of the last trade outside, which knows nothing of an independent sign. Expected share: 2/3 + 1/3 · 1/2.
        var rng = new Rng(4);
        double[] truth = [.. Enumerable.Range(0, 30_000).Select(_ => rng.NextUniform() < 0.5 ? 1.0 : -1)];
        double[] prices = [.. truth.Select(sign => 100 + (rng.NextInt(3) == 0 ? 0 : sign * 0.5))];
        var accuracy = SignAccuracy.Of(TradeSigns.LeeReady(prices, [.. truth.Select(_ => 100.0)]), truth);
        Assert.Equal(5.0 / 6, accuracy.Share, 4 * Math.Sqrt(5.0 / 36 / 30_000));
        Assert.Equal(30_000, accuracy.BuysAsBuys + accuracy.BuysAsSells + accuracy.SellsAsBuys + accuracy.SellsAsSells + accuracy.Unsigned);
    }

    [Fact]
    public void Columns_of_other_lengths_and_odd_signs_are_refused_by_name()
    {
        Assert.Contains("mids must have one value for each of prices", Assert.Throws<ArgumentException>(() => TradeSigns.QuoteRule([1, 2], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("row 1 was 2", Assert.Throws<ArgumentException>(() => SignAccuracy.Of([1, 2], [1, 1])).Message, StringComparison.Ordinal);
        Assert.Contains("Sort the rows", Assert.Throws<ArgumentException>(() => PrevailingQuote.At([1], [2, 1], [1, 1])).Message, StringComparison.Ordinal);
    }
}
