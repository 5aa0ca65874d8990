using AlgoAcademy.Research;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks.Book;

/// <summary>
/// Events of an order book a second on one core. The tape is drawn beforehand, seed 1: limit orders 1 to 10 ticks from a middle
/// that wanders, half as many cancels of orders that stand, market orders that eat a few of them; some 3,000 orders stand at any time.
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
        var middle = 10_000;
        for (var i = 0; i < Count; i++)
        {
            middle = Math.Clamp(middle + (rng.NextInt(200) == 0 ? rng.NextInt(3) - 1 : 0), 9_000, 11_000);
            var side = (Side)rng.NextInt(2);
            tape[i] = rng.NextInt(10) switch
            {
                < 5 => BookEvent.Add(0, BookOrder.Limit(i, side, side == Side.Buy ? middle - 1 - rng.NextInt(10) : middle + 1 + rng.NextInt(10), 1 + rng.NextInt(10))),
                < 9 => BookEvent.Cancel(0, i - 1 - rng.NextInt(6_000)),
                _ => BookEvent.Add(0, BookOrder.Market(i, side, 1 + rng.NextInt(20))),
            };
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
}
