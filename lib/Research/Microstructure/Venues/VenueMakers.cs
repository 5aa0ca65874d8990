using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>The value and the makers behind a <see cref="VenueMarket"/>.</summary>
internal sealed class VenueMakers(ulong seed, VenueMarketOptions options)
{
    private readonly Rng rng = new(seed);
    private readonly List<(long Time, int Value)> values = [(0, options.StartPrice)];

    /// <summary>What is due, earliest first: the answer of a venue, or the next move or refresh. Equal times keep the order of entry.</summary>
    private readonly PriorityQueue<int, (long Time, long Entry)> answers = new();
    private readonly List<BookSnapshot>[] books = [.. options.Venues.Select(_ => new List<BookSnapshot>())];
    private readonly int[] centers = [.. options.Venues.Select(_ => options.StartPrice)];
    private long entries;

    private int Value => values[^1].Value;

    public VenueMarket Run()
    {
        for (var venue = 0; venue < books.Length; venue++)
        {
            Quote(0, venue);
        }

        var end = (long)(options.Seconds * 1e9);
        var next = Wait();
        while (Math.Min(next, answers.TryPeek(out _, out var due) ? due.Time : long.MaxValue) is var time && time < end)
        {
            if (time == next)
            {
                Happen(time);
                next = time + Wait();
            }
            else
            {
                var venue = answers.Dequeue();
                centers[venue] = Value;
                Quote(time, venue);
            }
        }

        return new VenueMarket(seed, options, [.. values], [.. books.Select(states => states.ToImmutableArray())]);
    }

    private double Rate => options.MoveRate + options.JumpRate + (options.RefreshRate * books.Length);

    private long Wait() => Rate == 0 ? long.MaxValue / 2 : 1 + (long)(rng.NextExponential() * 1e9 / Rate);

    private void Happen(long time)
    {
        var drawn = rng.NextUniform() * Rate;
        if (drawn >= options.MoveRate + options.JumpRate)
        {
            Quote(time, rng.NextInt(books.Length));
            return;
        }

        var ticks = drawn < options.MoveRate ? 1 : options.JumpTicks;
        // The band keeps the deepest level above zero; a walk of ticks comes near it only in absurd settings.
        var least = options.Levels + 2;
        values.Add((time, Math.Max(least, Value + (rng.NextInt(2) == 0 ? ticks : -ticks))));
        for (var venue = 0; venue < books.Length; venue++)
        {
            answers.Enqueue(venue, (time + 1 + (long)(rng.NextExponential() * options.QuoteDelays[venue]), entries++));
        }
    }

    private void Quote(long time, int venue)
    {
        var book = new BookSnapshot(time, Levels(centers[venue], -1), Levels(centers[venue], 1));
        var states = books[venue];
        if (states.Count > 0 && states[^1].Time == time)
        {
            states[^1] = book;
        }
        else
        {
            states.Add(book);
        }
    }

    private ImmutableArray<BookLevel> Levels(int center, int away)
    {
        var first = rng.NextUniform() < options.NarrowShare ? 1 : 2;
        var levels = ImmutableArray.CreateBuilder<BookLevel>(options.Levels);
        for (var level = 0; level < options.Levels; level++)
        {
            levels.Add(new BookLevel(center + (away * (first + level)), 1 + (long)(rng.NextExponential() * (options.MeanSize - 1)), 1));
        }

        return levels.DrainToImmutable();
    }
}
