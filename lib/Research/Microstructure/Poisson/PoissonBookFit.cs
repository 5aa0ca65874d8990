using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// Rates of a zero-intelligence book as its tape shows them: events counted, over the time in which they could happen (the maximum of the
/// likelihood; Cont, Stoikov and Talreja 2010, section 3).
/// </summary>
/// <param name="MarketRate">Market orders of a side a second.</param>
/// <param name="LimitRates">Limit orders of a side a second, by distance in ticks from the other side's best price, from 1.</param>
/// <param name="CancelRates">Cancels an order and second at these distances; NaN where none ever stood.</param>
/// <param name="Cancels">Cancels counted at these distances: the relative standard error of a rate is 1 / √count.</param>
public sealed record PoissonBookFit(double MarketRate, ImmutableArray<double> LimitRates, ImmutableArray<double> CancelRates, ImmutableArray<long> Cancels)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"market orders {MarketRate:F3}/s, limit orders {Words(LimitRates)}/s, cancels {Words(CancelRates)} an order and second");

    internal static PoissonBookFit Of(PoissonBook market)
    {
        var walk = new Walk(market.Truth);
        foreach (var change in market.Tape)
        {
            walk.Step(change);
        }

        return walk.Result();
    }

    private static string Words(ImmutableArray<double> rates) => string.Join(" ", rates.Select(rate => rate.ToString("F3", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The tape once more, with a count of what happened at each distance and for how long it could.</summary>
    private sealed class Walk(PoissonBookOptions rules)
    {
        private readonly OrderBook book = new(rules.Book);
        private readonly Dictionary<long, (Side Side, int Price)> limits = [];
        private readonly long[] entered = new long[rules.LimitRates.Length];
        private readonly long[] cancelled = new long[rules.LimitRates.Length];
        private readonly double[] exposed = new double[rules.LimitRates.Length];
        private long taken;
        private int bid = rules.StartPrice - 1;
        private int ask = rules.StartPrice;

        public void Step(in BookEvent change)
        {
            Expose((change.Time - book.Now) / 1e9);
            if (change.Time > 0)
            {
                Count(change);
            }

            if (change is { Action: BookAction.Add, Order.Kind: OrderKind.Limit })
            {
                limits[change.Order.Id] = (change.Order.Side, change.Order.Price);
            }

            book.Apply(change);
            (bid, ask) = (book.BestBid ?? bid, book.BestAsk ?? ask);
        }

        public PoissonBookFit Result()
        {
            var sideSeconds = 2 * rules.Seconds;
            return new PoissonBookFit(
                taken / sideSeconds, [.. entered.Select(count => count / sideSeconds)], [.. cancelled.Zip(exposed, (count, time) => count / time)], [.. cancelled]);
        }

        private void Count(in BookEvent change)
        {
            if (change.Action == BookAction.Cancel)
            {
                var (side, price) = limits[change.Order.Id];
                Tally(cancelled, Distance(side, price));
            }
            else if (change.Order.Kind == OrderKind.Market)
            {
                taken++;
            }
            else
            {
                Tally(entered, Distance(change.Order.Side, change.Order.Price));
            }
        }

        private void Expose(double seconds)
        {
            for (var distance = 1; seconds > 0 && distance <= exposed.Length; distance++)
            {
                exposed[distance - 1] += seconds * (book.SizeAt(Side.Buy, ask - distance) + book.SizeAt(Side.Sell, bid + distance)) / rules.OrderSize;
            }
        }

        private int Distance(Side side, int price) => side == Side.Buy ? ask - price : price - bid;

        private static void Tally(long[] counts, int distance)
        {
            if (distance >= 1 && distance <= counts.Length)
            {
                counts[distance - 1]++;
            }
        }
    }
}
