namespace AlgoAcademy.Research.Tests.Execution.Latency;

public class SpscRingTests
{
    // Lesson 15, E2.
    [Fact]
    public void The_slot_of_a_sequence_is_its_remainder() => Assert.Equal(579, new SpscRing<int>(1024).SlotOf(1_000_003));

    [Fact]
    public void A_full_ring_takes_nothing_and_an_empty_one_gives_nothing()
    {
        var ring = new SpscRing<string>(4);
        Assert.False(ring.TryRead(out _));
        foreach (var item in new[] { "a", "b", "c", "d" })
            Assert.True(ring.TryWrite(item));
        Assert.False(ring.TryWrite("e"));
        Assert.Equal(4, ring.Count);
        Assert.True(ring.TryRead(out var first));
        Assert.Equal("a", first);
        Assert.True(ring.TryWrite("e"));
        Assert.Equal(["b", "c", "d", "e"], Enumerable.Range(0, 4).Select(_ => ring.TryRead(out var item) ? item : "?"));
    }

    // Lesson 15, E3: small rings are full and empty all the time, which is where mistakes show.
    [Theory]
    [InlineData(2)]
    [InlineData(1024)]
    public void A_million_messages_arrive_once_and_in_order(int capacity)
    {
        const int Messages = 1_000_000;
        var ring = new SpscRing<(long Sequence, long Check)>(capacity);
        var writer = new Thread(() =>
        {
            var spin = new SpinWait();
            for (long i = 0; i < Messages; i++)
            {
                while (!ring.TryWrite((i, ~i)))
                    spin.SpinOnce(sleep1Threshold: -1);
            }
        });
        writer.Start();
        var wait = new SpinWait();
        var wrong = 0;
        for (long expected = 0; expected < Messages; expected++)
        {
            (long Sequence, long Check) item;
            while (!ring.TryRead(out item))
                wait.SpinOnce(sleep1Threshold: -1);
            wrong += item == (expected, ~expected) ? 0 : 1;
        }

        writer.Join();
        Assert.Equal(0, wrong);
        Assert.False(ring.TryRead(out _));
    }

    [Fact]
    public void Nothing_is_allocated_and_nothing_kept_alive()
    {
        var ring = new SpscRing<object>(8);
        var item = new object();
        Assert.Equal(0, Allocations.Of(() => { ring.TryWrite(item); ring.TryRead(out _); }, 1000));
        Assert.True(Allocations.Of(() => item = new object()) >= 24);

        var weak = Pass(ring);
        GC.Collect();
        Assert.False(weak.TryGetTarget(out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-8)]
    public void A_capacity_that_is_no_power_of_two_is_refused(int capacity)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new SpscRing<int>(capacity));
        Assert.Contains($"was {capacity}.", error.Message, StringComparison.Ordinal);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference<object> Pass(SpscRing<object> ring)
    {
        var passing = new object();
        ring.TryWrite(passing);
        ring.TryRead(out _);
        return new WeakReference<object>(passing);
    }
}
