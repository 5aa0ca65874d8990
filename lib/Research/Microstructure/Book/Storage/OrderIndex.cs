using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// From order id to pool index: open addressing with linear probing, at most half full, and deletion by shifting back
/// (Knuth, volume 3, algorithm 6.4 R), so that no tombstones slow it down over a long day.
/// </summary>
internal sealed class OrderIndex
{
    private Entry[] entries;
    private int mask;
    private int shift;

    public OrderIndex(int capacity)
    {
        entries = [];
        Resize((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, 2 * capacity)));
    }

    public int Count { get; private set; }

    /// <summary>The pool index, or −1.</summary>
    public int Find(long id)
    {
        for (var slot = Home(id); ; slot = (slot + 1) & mask)
        {
            ref var entry = ref entries[slot];
            if (entry.NodePlusOne == 0)
            {
                return OrderPool.None;
            }

            if (entry.Id == id)
            {
                return entry.NodePlusOne - 1;
            }
        }
    }

    /// <summary>Adds an id that is not there.</summary>
    public void Add(long id, int node)
    {
        if (2 * (Count + 1) > entries.Length)
        {
            Resize(entries.Length * 2);
        }

        Put(id, node + 1);
        Count++;
    }

    /// <summary>Removes an id that is there.</summary>
    public void Remove(long id)
    {
        var hole = Home(id);
        while (entries[hole].Id != id || entries[hole].NodePlusOne == 0)
        {
            hole = (hole + 1) & mask;
        }

        for (var next = (hole + 1) & mask; entries[next].NodePlusOne != 0; next = (next + 1) & mask)
        {
            // An entry may fill the hole unless its home lies behind the hole, cyclically.
            if (((next - Home(entries[next].Id)) & mask) >= ((next - hole) & mask))
            {
                entries[hole] = entries[next];
                hole = next;
            }
        }

        entries[hole] = default;
        Count--;
    }

    /// <summary>Pool indices of all orders, by id, so that the order is that of no hash.</summary>
    public IEnumerable<int> Nodes() => entries.Where(entry => entry.NodePlusOne != 0).OrderBy(entry => entry.Id).Select(entry => entry.NodePlusOne - 1);

    // Fibonacci hashing: neighboring ids fall far apart.
    private int Home(long id) => (int)((ulong)id * 0x9E3779B97F4A7C15 >> shift);

    private void Put(long id, int nodePlusOne)
    {
        var slot = Home(id);
        while (entries[slot].NodePlusOne != 0)
        {
            slot = (slot + 1) & mask;
        }

        entries[slot] = new Entry { Id = id, NodePlusOne = nodePlusOne };
    }

    private void Resize(int length)
    {
        var old = entries;
        entries = new Entry[length];
        mask = length - 1;
        shift = 64 - BitOperations.Log2((uint)length);
        foreach (var entry in old)
        {
            if (entry.NodePlusOne != 0)
            {
                Put(entry.Id, entry.NodePlusOne);
            }
        }
    }

    private struct Entry
    {
        public long Id;
        public int NodePlusOne;
    }
}
