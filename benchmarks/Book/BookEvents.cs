using AlgoAcademy.Research;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks.Book;

/// <summary>
/// Events of an order book a second on one core. The tape is drawn beforehand, seed 1: half of it limit orders 1 to 10 ticks from a
/// middle that wanders, four tenths cancels, each of an order that stands, a tenth market orders that eat a few.
/// </summary>
[MemoryDiagnoser]
public class BookEvents
{
    private const int Count = 1_000_000;
    private readonly BookEvent[] tape = new BookEvent[Count];
    private OrderBook book = new();

    /// <summary>Price-time or pro-rata.</summary>
    [Params(BookPriority.PriceTime, BookPriority.ProRata)]
    public BookPriority Priority { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var rng = new Rng(1);
        var standing = new List<long>();
        var middle = 10_000;
        Open();
        for (var i = 0; i < Count; i++)
        {
            middle = Math.Clamp(middle + (rng.NextInt(200) == 0 ? rng.NextInt(3) - 1 : 0), 9_000, 11_000);
            var side = (Side)rng.NextInt(2);
            tape[i] = rng.NextInt(10) switch
            {
                < 5 => BookEvent.Add(0, BookOrder.Limit(i, side, side == Side.Buy ? middle - 1 - rng.NextInt(10) : middle + 1 + rng.NextInt(10), 1 + rng.NextInt(10))),
                < 9 when Pick(standing, rng) is { } id => BookEvent.Cancel(0, id),
                _ => BookEvent.Add(0, BookOrder.Market(i, side, 1 + rng.NextInt(20))),
            };
            if (book.Apply(tape[i]).Status == OrderStatus.Working)
                standing.Add(i);
        }
    }

    [IterationSetup]
    public void Open() => book = new OrderBook(new OrderBookOptions { Priority = Priority, Capacity = 1 << 17 });

    [Benchmark(OperationsPerInvoke = Count)]
    public long Replay()
    {
        foreach (ref readonly var change in tape.AsSpan())
            book.Apply(change);
        return book.LotsTraded;
    }

    // Takes an order that stands out of the list; those that traded meanwhile fall out on the way.
    private long? Pick(List<long> standing, Rng rng)
    {
        while (standing.Count > 0)
        {
            var place = rng.NextInt(standing.Count);
            var id = standing[place];
            standing[place] = standing[^1];
            standing.RemoveAt(standing.Count - 1);
            if (book.OpenOf(id) > 0)
                return id;
        }

        return null;
    }
}
