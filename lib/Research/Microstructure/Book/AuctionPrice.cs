namespace AlgoAcademy.Research;

/// <summary>
/// The price of a call auction by the rules of <see cref="OrderBook.IndicativeAuction"/>. Every tick of the occupied range is looked at:
/// the imbalance may be least between two levels.
/// </summary>
internal static class AuctionPrice
{
    public static AuctionResult Find(BookSide bids, BookSide asks, OrderBookOptions options, int? lastPrice)
    {
        var (lowest, highest) = Range(bids, asks, options, lastPrice);
        var demand = bids.Shown + bids.Hidden;
        var supply = Lots(asks, options.LowestPrice - 1);
        var best = (Volume: 0L, Imbalance: 0L, Low: 0, High: 0, AtLow: 0L, AtHigh: 0L);
        for (var price = lowest; price <= highest; price++)
        {
            supply += Lots(asks, price);
            var (volume, imbalance) = (Math.Min(demand, supply), demand - supply);
            if (volume > best.Volume || (volume == best.Volume && Math.Abs(imbalance) < best.Imbalance))
            {
                best = (volume, Math.Abs(imbalance), price, price, imbalance, imbalance);
            }
            else if (volume == best.Volume && Math.Abs(imbalance) == best.Imbalance)
            {
                (best.High, best.AtHigh) = (price, imbalance);
            }

            demand -= Lots(bids, price);
        }

        if (best.Volume == 0)
        {
            return new AuctionResult(null, 0, 0);
        }

        // Demand falls and supply rises with the price: equally good prices are one run of ticks, buyers left over at its low end first.
        var chosen = best.AtHigh > 0 ? best.High : best.AtLow < 0 ? best.Low : Math.Clamp(lastPrice ?? best.Low, best.Low, best.High);
        return new AuctionResult(chosen, best.Volume, ImbalanceAt(chosen, bids, asks));
    }

    private static long Lots(BookSide side, int price) => side[price].Shown + side[price].Hidden;

    /// <summary>Lowest and highest limit of either side; the last trade when there are market orders only; an empty range when there is nothing.</summary>
    private static (int Lowest, int Highest) Range(BookSide bids, BookSide asks, OrderBookOptions options, int? lastPrice)
    {
        var (from, to) = (options.LowestPrice, options.HighestPrice);
        int[] lows = [.. new[] { bids.LowestIn(from, to), asks.LowestIn(from, to) }.Where(price => price != BookSide.Empty)];
        return lows.Length > 0 ? (lows.Min(), Math.Max(bids.HighestIn(from, to), asks.HighestIn(from, to)))
            : lastPrice is { } last ? (last, last)
            : (1, 0);
    }

    private static long ImbalanceAt(int price, BookSide bids, BookSide asks)
    {
        var imbalance = 0L;
        for (var at = bids.Best; at != BookSide.Empty && at >= price; at = bids.Worse(at))
        {
            imbalance += Lots(bids, at);
        }

        for (var at = asks.Best; at != BookSide.Empty && at <= price; at = asks.Worse(at))
        {
            imbalance -= Lots(asks, at);
        }

        return imbalance;
    }
}
