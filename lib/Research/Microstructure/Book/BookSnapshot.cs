using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>The best levels of both sides at one moment (level 2). Prices in ticks, sizes in lots.</summary>
/// <param name="Time">Clock of the book.</param>
/// <param name="Bids">Highest first.</param>
/// <param name="Asks">Lowest first.</param>
public sealed record BookSnapshot(long Time, ImmutableArray<BookLevel> Bids, ImmutableArray<BookLevel> Asks)
{
    /// <summary>(best bid + best ask) / 2; NaN when a side is empty.</summary>
    public double Mid => HasBoth ? (Bids[0].Price + (double)Asks[0].Price) / 2 : double.NaN;

    /// <summary>Best ask − best bid; NaN when a side is empty.</summary>
    public double Spread => HasBoth ? (double)Asks[0].Price - Bids[0].Price : double.NaN;

    private bool HasBoth => !Bids.IsDefaultOrEmpty && !Asks.IsDefaultOrEmpty;

    /// <summary>Lots shown on a side in its best <paramref name="levels"/> levels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of levels is not above zero, or the side is none.</exception>
    public long Depth(Side side, int levels = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(levels);
        return LevelsOf(side).Take(levels).Sum(level => level.Size);
    }

    /// <summary>(bid depth − ask depth) / (bid depth + ask depth) over the best levels, from −1 to 1; NaN for an empty book.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of levels is not above zero.</exception>
    public double Imbalance(int levels = 1)
    {
        var (bid, ask) = ((double)Depth(Side.Buy, levels), (double)Depth(Side.Sell, levels));
        return (bid - ask) / (bid + ask);
    }

    /// <summary>
    /// Average price of a market order that walks the shown levels, in ticks; NaN when they hold fewer lots. Less <see cref="Mid"/> it is
    /// the cost to trade.
    /// </summary>
    /// <param name="side">Side of the market order: a buy takes asks.</param>
    /// <param name="size">Lots, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not above zero, or the side is none.</exception>
    public double AveragePrice(Side side, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var (left, paid) = (size, 0.0);
        foreach (var level in LevelsOf(Sides.Opposite(side)))
        {
            var taken = Math.Min(left, level.Size);
            paid += (double)taken * level.Price;
            left -= taken;
        }

        return left == 0 ? paid / size : double.NaN;
    }

    /// <summary>Both sides as a ladder, highest price first: bid lots, price, ask lots.</summary>
    public override string ToString()
    {
        var width = Bids.Concat(Asks).Select(level => Text(level.Size).Length).Append(4).Max();
        var ladder = new StringBuilder().Append("bids".PadLeft(width)).Append("     price  ").Append("asks".PadLeft(width));
        foreach (var ask in Asks.Reverse())
        {
            ladder.AppendLine().Append(' ', width).Append(Text(ask.Price).PadLeft(10)).Append("  ").Append(Text(ask.Size).PadLeft(width));
        }

        foreach (var bid in Bids)
        {
            ladder.AppendLine().Append(Text(bid.Size).PadLeft(width)).Append(Text(bid.Price).PadLeft(10));
        }

        return ladder.ToString();
    }

    private ImmutableArray<BookLevel> LevelsOf(Side side) => Sides.Require(side) == Side.Buy ? Bids : Asks;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
