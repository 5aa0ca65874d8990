namespace AlgoAcademy.Research.Tests.Microstructure;

public class HawkesTapeTests
{
    private static readonly HawkesTapeOptions s_poisson = new()
    {
        Flow = new HawkesModel([0.5, 0.5, 1, 1, 0.5, 0.5], [.. Enumerable.Repeat(new double[6], 6)], 1),
        Horizon = 150,
        Depth = 4,
    };

    // Lesson 16, E2: Cont and de Larrard (2013), proposition 3; p_up(2, 1) = 0.6977 and p_up(3, 7) = 0.2587 by their integral.
    [Theory]
    [InlineData(2, 1, 0.6977)]
    [InlineData(3, 7, 0.2587)]
    public void Without_excitation_queues_race_as_in_the_lesson(int bidSize, int askSize, double up)
    {
        // Balanced queues may race very long: many short tapes see more races than one long tape. Of each race the first visit to the state counts, later
        // ones share its end; the few races that are not over when a tape ends matter less than a tenth of the tolerance.
        var ups = Enumerable.Range(1, 2500).SelectMany(seed => Races(HawkesTape.Simulate((ulong)seed, s_poisson).Book, bidSize, askSize)).ToList();
        Assert.True(ups.Count > 500, $"{ups.Count} races");
        Assert.Equal(up, ups.Average(), 4 * Math.Sqrt(up * (1 - up) / ups.Count));
    }

    [Fact]
    public void Every_row_follows_from_the_event_before_it()
    {
        var tape = HawkesTape.Simulate(2);
        var book = tape.Book;
        for (var row = 1; row < book.Count; row++)
        {
            var type = tape.Events.Types[row - 1];
            var (bid, ask) = (book.BidSizes[row - 1] + (type == 2 ? 1 : type is 1 or 4 ? -1 : 0), book.AskSizes[row - 1] + (type == 3 ? 1 : type is 0 or 5 ? -1 : 0));
            var step = Math.Round((book.Bids[row] - book.Bids[row - 1]) / 0.01);
            Assert.Equal(ask == 0 ? 1 : bid == 0 ? -1 : 0, step);
            if (step == 0)
                Assert.Equal((bid, ask), (book.BidSizes[row], book.AskSizes[row]));
        }

        Assert.Equal(book.Count, tape.Times().Length);
        Assert.Equal(tape.Events.Types.Count(static type => type < 2), tape.Trades.Times.Count);
    }

    [Fact]
    public void Trades_lie_at_the_quotes_that_they_met_and_the_quote_rule_signs_them_all()
    {
        var tape = HawkesTape.Simulate(3);
        var mids = PrevailingQuote.Before(tape.Trades.Times, tape.Times(), tape.Book.Mids());
        Assert.Equal(1, SignAccuracy.Of(TradeSigns.QuoteRule(tape.Trades.Prices, mids), tape.Trades.Signs).Share);
        Assert.All(tape.Trades.Prices.Zip(mids), static pair => Assert.Equal(0.005, Math.Abs(pair.First - pair.Second), 1e-9));
    }

    [Fact]
    public void Excited_signs_come_in_runs_and_those_of_independent_orders_do_not()
    {
        static double Correlation(HawkesTape tape) => tape.Trades.Signs.Skip(1).Zip(tape.Trades.Signs, static (now, before) => now * before).Average();
        var (excited, poisson) = (HawkesTape.Simulate(4, new HawkesTapeOptions { Horizon = 5000 }), HawkesTape.Simulate(4, s_poisson with { Horizon = 5000 }));
        Assert.True(Correlation(excited) > 0.15);
        Assert.InRange(Correlation(poisson) * Math.Sqrt(poisson.Trades.Times.Count), -4, 4);
    }

    // Lesson 17: what happens in a second explains its move; it hardly predicts the next.
    [Fact]
    public void Flow_imbalance_explains_far_more_than_it_predicts()
    {
        var tape = HawkesTape.Simulate(5, new HawkesTapeOptions { Horizon = 50_000 });
        var intervals = OrderFlowImbalance.PerInterval(tape.Times(), tape.Book, 10);
        var (now, next) = (intervals.Regress(), intervals.Regress(ahead: 1));
        Assert.True(now.RSquared > 0.3 && now.Lambda > 10 * now.Error, now.ToString());
        Assert.True(next.RSquared < now.RSquared / 10, next.ToString());
    }

    [Fact]
    public void A_flow_of_other_types_is_refused() => Assert.Contains("6 types", Assert.Throws<ArgumentException>(() =>
        HawkesTape.Simulate(1, new HawkesTapeOptions { Flow = new HawkesModel(1, 0, 1) })).Message, StringComparison.Ordinal);

    private static List<double> Races(TopOfBook book, int bidSize, int askSize)
    {
        List<double> ups = [];
        var (isWaiting, last) = (false, book.Bids[0]);
        for (var row = 0; row < book.Count; row++)
        {
            if (book.Bids[row] != last && isWaiting)
                ups.Add(book.Bids[row] > last ? 1 : 0);
            isWaiting = (isWaiting && book.Bids[row] == last) || (book.BidSizes[row] == bidSize && book.AskSizes[row] == askSize);
            last = book.Bids[row];
        }

        return ups;
    }
}
