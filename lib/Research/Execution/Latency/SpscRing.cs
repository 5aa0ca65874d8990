using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// A queue between exactly one writing and one reading thread, without locks (Lamport 1983, ACM Transactions on Programming Languages and
/// Systems 5:190; the ring of powers of two and the padded cursors are those of the LMAX Disruptor, Thompson et al. 2011). Nothing is
/// allocated after it is made. Taught in lesson 15.
/// </summary>
/// <typeparam name="T">What goes through.</typeparam>
public sealed class SpscRing<T>
{
    private readonly T[] slots;
    private readonly int mask;
    private RingCursors cursors;

    /// <summary>An empty ring.</summary>
    /// <param name="capacity">Items that fit: a power of two from 2 to 2^30.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is no power of two.</exception>
    public SpscRing(int capacity)
    {
        if (capacity is < 2 or > (1 << 30) || !BitOperations.IsPow2(capacity))
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, FormattableString.Invariant($"capacity must be a power of two from 2 to 2^30; was {capacity}."));
        }

        slots = new T[capacity];
        mask = capacity - 1;
    }

    /// <summary>Items that fit.</summary>
    public int Capacity => slots.Length;

    /// <summary>Items inside: exact for the two threads between their own calls, a moment old for others.</summary>
    public int Count => (int)(Volatile.Read(ref cursors.Written) - Volatile.Read(ref cursors.Read));

    /// <summary>The slot of a sequence number: its remainder by the capacity, without a division.</summary>
    /// <param name="sequence">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public int SlotOf(long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        return (int)(sequence & mask);
    }

    /// <summary>Puts an item in. Called by the writing thread only.</summary>
    /// <returns>False when the ring is full; the item is not taken.</returns>
    public bool TryWrite(T item)
    {
        var next = cursors.Written;
        if (next - cursors.ReadSeen > mask)
        {
            // Looking at the reader's cursor moves its cache line over: only when the last look says the ring is full.
            cursors.ReadSeen = Volatile.Read(ref cursors.Read);
            if (next - cursors.ReadSeen > mask)
            {
                return false;
            }
        }

        slots[next & mask] = item;
        // The item must be seen before the cursor that says it is there.
        Volatile.Write(ref cursors.Written, next + 1);
        return true;
    }

    /// <summary>Takes the oldest item out. Called by the reading thread only.</summary>
    /// <returns>False when the ring is empty.</returns>
    public bool TryRead(out T item)
    {
        var next = cursors.Read;
        if (next == cursors.WrittenSeen)
        {
            cursors.WrittenSeen = Volatile.Read(ref cursors.Written);
            if (next == cursors.WrittenSeen)
            {
                item = default!;
                return false;
            }
        }

        item = slots[next & mask];
        // The ring must not keep alive what it has handed out.
        slots[next & mask] = default!;
        Volatile.Write(ref cursors.Read, next + 1);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"ring with {Count} of {Capacity} items");
}
