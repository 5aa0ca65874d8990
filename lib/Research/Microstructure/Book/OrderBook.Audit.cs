using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <content>What must be true of a book at every moment.</content>
public sealed partial class OrderBook
{
    /// <summary>
    /// Counts everything anew and compares: not crossed in continuous trading; each level's sums, links and best price; every order
    /// found by its id; lots entered = 2 · traded + cancelled + open. Empty for a sound book; slow, for tests and lessons.
    /// </summary>
    public ImmutableArray<string> Audit()
    {
        var faults = new List<string>();
        if (Phase == BookPhase.Continuous && Spread <= 0)
        {
            faults.Add(FormattableString.Invariant($"Crossed: best bid {BestBid}, best ask {BestAsk}."));
        }

        foreach (var (name, side) in new[] { ("bids", bids), ("asks", asks), ("buy stops", buyStops), ("sell stops", sellStops) })
        {
            AuditSide(name, side, faults);
        }

        var open = index.Nodes().Sum(node => pool.Nodes[node].Open);
        if (LotsEntered != (2 * LotsTraded) + LotsCancelled + open)
        {
            faults.Add(FormattableString.Invariant(
                $"Lots: {LotsEntered} entered, but 2 x {LotsTraded} traded + {LotsCancelled} cancelled + {open} open."));
        }

        return [.. faults];
    }

    private void AuditSide(string name, BookSide side, List<string> faults)
    {
        var orders = 0;
        for (var price = side.Best; price != BookSide.Empty; price = side.Worse(price))
        {
            orders += AuditLevel($"{name} at {price}", side[price], faults);
        }

        if (orders != side.Orders)
        {
            faults.Add($"{name}: {side.Orders} orders counted, {orders} found.");
        }
    }

    private int AuditLevel(string name, Level level, List<string> faults)
    {
        long shown = 0, hidden = 0;
        var (orders, anchors, last) = (0, 0, OrderPool.None);
        for (var node = level.Head; node != OrderPool.None; node = pool.Nodes[node].Next)
        {
            ref var order = ref pool.Nodes[node];
            if (index.Find(order.Id) != node || order.Previous != last || order.Shown <= 0 || order.Reserve < 0)
            {
                faults.Add($"{name}: order {order.Id} is not where it should be.");
            }

            shown += order.Shown;
            hidden += order.Reserve;
            orders++;
            anchors += order.IsPegged ? 0 : 1;
            last = node;
        }

        if ((shown, hidden, orders, anchors, last) != (level.Shown, level.Hidden, level.Count, level.Anchors, level.Tail))
        {
            faults.Add($"{name}: {level.Shown} + {level.Hidden} lots in {level.Count} orders counted, {shown} + {hidden} in {orders} found.");
        }

        return orders;
    }
}
