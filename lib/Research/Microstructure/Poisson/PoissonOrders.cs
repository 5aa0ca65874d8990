using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>The traders of a <see cref="PoissonBook"/>, in front of a book of their own.</summary>
internal sealed class PoissonOrders
{
    private const double NanosecondsPerSecond = 1e9;

    private readonly PoissonBookOptions options;
    private readonly Rng rng;
    private readonly OrderBook book;
    private readonly ImmutableArray<BookEvent>.Builder tape = ImmutableArray.CreateBuilder<BookEvent>();
    private readonly double limitRate;
    private readonly double highestCancelRate;

    // Resting orders without gaps, so that one can be drawn; and where each lies.
    private readonly List<(long Id, Side Side, int Price)> resting = [];
    private readonly Dictionary<long, int> places = [];
    private long lastId;
    private int bid;
    private int ask;

    public PoissonOrders(ulong seed, PoissonBookOptions options)
    {
        this.options = options;
        rng = new Rng(seed);
        book = new OrderBook(options.Book);
        limitRate = options.LimitRates.Sum();
        highestCancelRate = options.CancelRates.Max();
        (bid, ask) = (options.StartPrice - 1, options.StartPrice);
    }

    public ImmutableArray<BookEvent> Record()
    {
        for (var order = 0; order < options.StartDepth * options.LimitRates.Length; order++)
        {
            var away = order / options.StartDepth;
            Enter(0, Side.Buy, options.StartPrice - 1 - away);
            Enter(0, Side.Sell, options.StartPrice + away);
        }

        for (var time = Wait(); time < options.Seconds; time += Wait())
        {
            Act((long)(time * NanosecondsPerSecond));
        }

        return tape.DrainToImmutable();
    }

    private double Rate => (2 * (options.MarketRate + limitRate)) + (highestCancelRate * resting.Count);

    private double Wait() => rng.NextExponential() / Rate;

    private void Act(long time)
    {
        var drawn = rng.NextUniform() * Rate;
        var side = (Side)rng.NextInt(2);
        if (drawn < 2 * options.MarketRate)
        {
            Take(time, side);
        }
        else if (drawn < 2 * (options.MarketRate + limitRate) || resting.Count == 0)
        {
            var away = Distance();
            Enter(time, side, side == Side.Buy ? ask - away : bid + away);
        }
        else
        {
            Withdraw(time, resting[rng.NextInt(resting.Count)]);
        }
    }

    private int Distance()
    {
        var drawn = rng.NextUniform() * limitRate;
        var at = 0;
        while (at < options.LimitRates.Length - 1 && drawn >= options.LimitRates[at])
        {
            drawn -= options.LimitRates[at++];
        }

        return at + 1;
    }

    private void Enter(long time, Side side, int price)
    {
        if (price < 1 || price > 2 * options.StartPrice)
        {
            return;
        }

        places[++lastId] = resting.Count;
        resting.Add((lastId, side, price));
        Apply(BookEvent.Add(time, BookOrder.Limit(lastId, side, price, options.OrderSize)));
    }

    private void Take(long time, Side side)
    {
        if ((side == Side.Buy ? book.BestAsk : book.BestBid) is not null)
        {
            Apply(BookEvent.Add(time, BookOrder.Market(++lastId, side, options.OrderSize)));
        }
    }

    private void Withdraw(long time, (long Id, Side Side, int Price) order)
    {
        var distance = order.Side == Side.Buy ? ask - order.Price : order.Price - bid;
        if (rng.NextUniform() * highestCancelRate < options.CancelRate(distance))
        {
            Forget(order.Id);
            Apply(BookEvent.Cancel(time, order.Id));
        }
    }

    private void Apply(in BookEvent change)
    {
        tape.Add(change);
        book.Apply(change);
        foreach (var trade in book.Trades)
        {
            // All orders are of one size: whoever trades is done.
            Forget(trade.RestingId);
        }

        (bid, ask) = (book.BestBid ?? bid, book.BestAsk ?? ask);
    }

    private void Forget(long id)
    {
        places.Remove(id, out var place);
        resting[place] = resting[^1];
        resting.RemoveAt(resting.Count - 1);
        if (place < resting.Count)
        {
            places[resting[place].Id] = place;
        }
    }
}
