using System.Runtime.CompilerServices;

namespace AlgoAcademy.Research;

/// <summary>
/// Levels of one side as an array over the price band, with the best one at hand. One slot beyond each end of the band holds
/// orders without a price limit (market orders of an auction).
/// </summary>
internal sealed class BookSide
{
    public const int Empty = int.MinValue;

    private readonly OrderPool pool;
    private readonly Level[] levels;
    private readonly TickMap occupied;
    private readonly int offset;
    private readonly bool highestFirst;

    public BookSide(OrderPool pool, OrderBookOptions options, bool highestFirst)
    {
        this.pool = pool;
        this.highestFirst = highestFirst;
        offset = options.LowestPrice - 1;
        levels = new Level[options.HighestPrice - options.LowestPrice + 3];
        occupied = new TickMap(levels.Length);
    }

    /// <summary>The price that trades first, or <see cref="Empty"/>.</summary>
    public int Best { get; private set; } = Empty;

    public long Shown { get; private set; }

    public long Hidden { get; private set; }

    public int Orders { get; private set; }

    public ref Level this[int price] => ref levels[price - offset];

    /// <summary>Whether an order of this side at <paramref name="price"/> would trade before one at <paramref name="other"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBetter(int price, int other) => highestFirst ? price > other : price < other;

    /// <summary>The next occupied price after this one in order of trading, or <see cref="Empty"/>.</summary>
    public int Worse(int price)
    {
        var slot = price - offset;
        slot = highestFirst ? occupied.AtOrBelow(slot - 1) : occupied.AtOrAbove(slot + 1);
        return slot < 0 ? Empty : slot + offset;
    }

    /// <summary>The lowest occupied price of a range, or <see cref="Empty"/>.</summary>
    public int LowestIn(int from, int to)
    {
        var slot = occupied.AtOrAbove(from - offset);
        return slot < 0 || slot + offset > to ? Empty : slot + offset;
    }

    /// <summary>The highest occupied price of a range, or <see cref="Empty"/>.</summary>
    public int HighestIn(int from, int to)
    {
        var slot = occupied.AtOrBelow(to - offset);
        return slot < 0 || slot + offset < from ? Empty : slot + offset;
    }

    /// <summary>Puts an order at the back of the queue of its price.</summary>
    public void Append(int node)
    {
        ref var order = ref pool.Nodes[node];
        ref var level = ref this[order.Price];
        order.Next = OrderPool.None;
        if (level.Count++ == 0)
        {
            order.Previous = OrderPool.None;
            level.Head = node;
            occupied.Set(order.Price - offset);
            if (Best == Empty || IsBetter(order.Price, Best))
            {
                Best = order.Price;
            }
        }
        else
        {
            order.Previous = level.Tail;
            pool.Nodes[level.Tail].Next = node;
        }

        level.Tail = node;
        level.Anchors += order.IsPegged ? 0 : 1;
        Orders++;
        Count(ref level, order.Shown, order.Reserve);
    }

    /// <summary>Takes an order out of its queue.</summary>
    public void Remove(int node)
    {
        ref var order = ref pool.Nodes[node];
        ref var level = ref this[order.Price];
        if (order.Previous == OrderPool.None)
        {
            level.Head = order.Next;
        }
        else
        {
            pool.Nodes[order.Previous].Next = order.Next;
        }

        if (order.Next == OrderPool.None)
        {
            level.Tail = order.Previous;
        }
        else
        {
            pool.Nodes[order.Next].Previous = order.Previous;
        }

        level.Anchors -= order.IsPegged ? 0 : 1;
        Orders--;
        Count(ref level, -order.Shown, -order.Reserve);
        if (--level.Count == 0)
        {
            occupied.Clear(order.Price - offset);
            if (order.Price == Best)
            {
                Best = Worse(Best);
            }
        }
    }

    /// <summary>Changes the lots of an order where it stands, without moving it.</summary>
    public void Resize(int node, long shown, long reserve)
    {
        ref var order = ref pool.Nodes[node];
        Count(ref this[order.Price], shown - order.Shown, reserve - order.Reserve);
        order.Shown = shown;
        order.Reserve = reserve;
    }

    /// <summary>The best price that has an order which is not pegged, or <see cref="Empty"/>.</summary>
    public int BestAnchor()
    {
        var price = Best;
        while (price != Empty && this[price].Anchors == 0)
        {
            price = Worse(price);
        }

        return price;
    }

    private void Count(ref Level level, long shown, long hidden)
    {
        level.Shown += shown;
        level.Hidden += hidden;
        Shown += shown;
        Hidden += hidden;
    }
}
