using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// A simulated day in which one large order is worked, with the truth: what the price would have done without it, and what the order did to it.
/// Prices are arithmetic, so that the two add up.
/// </summary>
public sealed record MetaorderDay
{
    /// <summary>Volume of the others in each bin.</summary>
    public required ImmutableArray<double> MarketVolumes { get; init; }

    /// <summary>Price at the open and after each bin.</summary>
    public required ImmutableArray<double> Prices { get; init; }

    /// <summary>The same, had the order not been: what nobody outside can see.</summary>
    public required ImmutableArray<double> PricesWithout { get; init; }

    /// <summary>Impact after each bin, a fraction of the price at the open.</summary>
    public required ImmutableArray<double> Impact { get; init; }

    /// <summary>What the order traded in each bin, below zero for sells.</summary>
    public required ImmutableArray<double> Traded { get; init; }

    /// <summary>Mean price of the order's trades in each bin: the middle of the bin's prices without it, and the impact that they met.</summary>
    public required ImmutableArray<double> TradePrices { get; init; }

    /// <summary>Σ trade × (price − price at the open) / (|order| × price at the open): cost as a fraction; NaN for an order of zero.</summary>
    public required double Shortfall { get; init; }

    /// <summary>The part of the shortfall that the order itself brought about; the rest is luck, of mean zero.</summary>
    public required double ImpactCost { get; init; }

    /// <summary>Simulates.</summary>
    /// <param name="seed">The same seed gives the same day on every machine, whatever the order.</param>
    /// <param name="traded">What the order trades in each bin, below zero for sells; null for no order.</param>
    /// <param name="law">How it moves the price; null for the square root with Y = 1.</param>
    /// <param name="options">The day.</param>
    /// <exception cref="ArgumentException">An option out of range, or not one trade a bin.</exception>
    public static MetaorderDay Simulate(ulong seed, IReadOnlyList<double>? traded = null, ImpactLaw? law = null, IntradayOptions? options = null)
    {
        var (day, impact) = (options ?? new IntradayOptions(), law ?? new ImpactLaw());
        OptionRules.Require(day.Faults().Concat(impact.Faults()), nameof(options));
        var order = traded is null ? new double[day.Bins] : TapeColumn.Finite(traded);
        if (order.Length != day.Bins)
            throw new ArgumentException($"traded must have one value for each of the {day.Bins} bins; had {order.Length}.", nameof(traded));

        var (volumes, without) = Market(new Rng(seed), day);
        var (after, met) = impact.Path(Array.ConvertAll(order, one => one / day.DailyVolume), day.DailyVolatility);
        double[] moved = [day.StartPrice, .. after.Select((one, k) => without[k + 1] + (one * day.StartPrice))];
        double[] paid = [.. met.Select((one, k) => ((without[k] + without[k + 1]) / 2) + (one * day.StartPrice))];
        var size = Math.Abs(order.Sum());
        double Cost(Func<int, double> each) => size > 0 ? Enumerable.Range(0, order.Length).Sum(k => order[k] * each(k)) / size : double.NaN;
        return new MetaorderDay
        {
            MarketVolumes = [.. volumes],
            Prices = [.. moved],
            PricesWithout = [.. without],
            Impact = [.. after],
            Traded = [.. order],
            TradePrices = [.. paid],
            Shortfall = Cost(k => (paid[k] / day.StartPrice) - 1),
            ImpactCost = Cost(k => met[k]),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Traded.Length} bins, {Traded.Sum():G6} traded beside {MarketVolumes.Sum():G6}; shortfall {Shortfall:P3}, {ImpactCost:P3} of it impact");

    private static (double[] Volumes, double[] Prices) Market(Rng rng, IntradayOptions day)
    {
        var (volumes, deviations) = (day.ExpectedVolumes(), day.Deviations());
        var prices = new double[day.Bins + 1];
        prices[0] = day.StartPrice;
        for (var k = 0; k < day.Bins; k++)
        {
            volumes[k] *= PortableMath.Exp((day.VolumeNoise * rng.NextGaussian()) - (day.VolumeNoise * day.VolumeNoise / 2));
            prices[k + 1] = prices[k] + (day.StartPrice * deviations[k] * rng.NextGaussian());
        }

        return (volumes, prices);
    }
}
