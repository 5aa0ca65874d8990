namespace AlgoAcademy.Research.Tests.Execution;

public sealed class EventSourcingTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"events-{Guid.NewGuid():N}.log");

    public void Dispose() => File.Delete(_path);

    // Lesson 48, E3: the replay's hash equals the live hash on five seeds, also after a crash at a random event.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_replay_equals_the_live_run_also_after_a_crash(int seed)
    {
        var random = new Rng((ulong)seed);
        var events = Enumerable.Range(0, 200).Select(i => new Traded("S" + random.NextInt(3), random.NextInt(21) - 10, 100 + random.NextGaussian())).ToList();
        var crash = random.NextInt(199) + 1;
        StateSnapshot? snapshot = null;
        using (var store = EventStore.Open(_path))
        {
            var live = Book(store);
            foreach (var one in events.Take(crash))
            {
                live.Append(one);
                snapshot = live.Folded == crash / 2 ? live.Snapshot() : snapshot;
            }
        }

        // The crash leaves half a record behind.
        using (var file = File.OpenWrite(_path))
        {
            file.Seek(0, SeekOrigin.End);
            file.Write([200, 0, 0, 0, 1, 2, 3]);
        }

        using var again = EventStore.Open(_path);
        var recovered = Book(again, snapshot);
        foreach (var one in events.Skip(crash))
            recovered.Append(one);
        var never = Book(EventStore.InMemory());
        events.ForEach(never.Append);
        Assert.Equal(never.Hash, recovered.Hash);
        Assert.Equal(never.Hash, Book(again).Hash);
        Assert.Equal(200, recovered.Folded);
        never.Append(new Traded("S0", 1, 100));
        Assert.NotEqual(never.Hash, recovered.Hash);
    }

    [Fact]
    public void A_snapshot_of_another_log_and_an_event_that_is_none_are_refused()
    {
        using var store = EventStore.InMemory();
        Assert.Contains("do not belong together", Assert.Throws<ArgumentException>(() => Book(store, new StateSnapshot(5, []))).Message, StringComparison.Ordinal);
        store.Append("not json"u8);
        Assert.Contains("event 0", Assert.Throws<FormatException>(() => Book(store)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_handlers_see_the_same_order_also_of_what_handlers_publish()
    {
        var bus = new EventBus<int>();
        var seen = new List<string>();
        bus.Subscribe("doubler", one =>
        {
            seen.Add($"a{one}");
            if (one < 3)
                bus.Publish(one + 10);
        });
        bus.Subscribe("listener", one => seen.Add($"b{one}"));
        bus.Publish(1);
        bus.Publish(5);
        Assert.Equal(["a1", "b1", "a11", "b11", "a5", "b5"], seen);
        Assert.Equal(3, bus.Handled);
    }

    [Fact]
    public void A_handler_that_fails_is_named_and_the_bus_goes_on()
    {
        var bus = new EventBus<int>();
        bus.Subscribe("fragile", one => throw new ArithmeticException("no"));
        var error = Assert.Throws<InvalidOperationException>(() => bus.Publish(7));
        Assert.Contains("fragile failed on 7", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => bus.Publish(8));
    }

    [Fact]
    public void A_simulated_clock_fires_its_timers_at_their_times_in_order()
    {
        var clock = new SimulatedClock(Cases.Start);
        var fired = new List<string>();
        using var every = clock.CreateTimer(_ => fired.Add($"every {(clock.Now - Cases.Start).TotalSeconds}"), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        using var once = clock.CreateTimer(_ => fired.Add($"once {(clock.Now - Cases.Start).TotalSeconds}"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["every 2", "once 3", "every 4"], fired);
        every.Dispose();
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(3, fired.Count);
        Assert.Equal(Cases.Start.AddSeconds(10), clock.Now);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.AdvanceTo(Cases.Start));
        Assert.Equal(TimeSpan.FromSeconds(10), clock.GetElapsedTime(Cases.Start.Ticks));
    }

    private static EventSourced<Positions, Traded> Book(EventStore store, StateSnapshot? from = null) => new(store, new Positions([], 0), Fold, from);

    private static Positions Fold(Positions state, Traded trade) => new(
        new SortedDictionary<string, double>(state.Units) { [trade.Symbol] = state.Units.GetValueOrDefault(trade.Symbol) + trade.Quantity }, state.Cash - (trade.Quantity * trade.Price));

    public sealed record Traded(string Symbol, double Quantity, double Price);

    public sealed record Positions(SortedDictionary<string, double> Units, double Cash);
}
