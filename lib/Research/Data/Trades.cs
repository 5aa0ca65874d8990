using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>
/// Trades of one instrument in order of time (several may share an instant): the raw material of bars by time, number,
/// volume and money. Immutable, and checked at construction.
/// </summary>
/// <remarks>
/// Bars by activity follow López de Prado, <i>Advances in Financial Machine Learning</i> (2018), section 2.3: a bar closes with the
/// trade that fills it; trades are not split, and those of one instant stay together, so a bar may hold more than asked. The last
/// bar may hold less.
/// </remarks>
public sealed class Trades
{
    /// <summary>Trades out of columns, which are taken over, not copied: do not change the arrays afterwards.</summary>
    /// <param name="symbol">Ticker or id.</param>
    /// <param name="times">UTC, not decreasing.</param>
    /// <param name="prices">Finite, above zero.</param>
    /// <param name="sizes">Traded quantities; finite, above zero.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, or a value that breaks its rule; says which trade.</exception>
    public Trades(string symbol, DateTime[] times, double[] prices, double[] sizes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(prices);
        ArgumentNullException.ThrowIfNull(sizes);
        if (prices.Length != times.Length || sizes.Length != times.Length)
        {
            throw new ArgumentException(
                $"Trades must have one price and one size for each of the {times.Length} times; had {prices.Length} and {sizes.Length}.", nameof(prices));
        }

        for (var i = 0; i < times.Length; i++)
        {
            if (FaultOf(i, times, prices[i], sizes[i]) is { } fault)
            {
                throw new ArgumentException(FormattableString.Invariant($"Trade {i} ({times[i]:yyyy-MM-dd HH:mm:ss.fff}): {fault}."), nameof(times));
            }
        }

        Symbol = symbol;
        Times = ImmutableCollectionsMarshal.AsImmutableArray(times);
        Prices = ImmutableCollectionsMarshal.AsImmutableArray(prices);
        Sizes = ImmutableCollectionsMarshal.AsImmutableArray(sizes);
    }

    /// <summary>Ticker or id.</summary>
    public string Symbol { get; }

    /// <summary>When each trade happened, UTC, not decreasing.</summary>
    public ImmutableArray<DateTime> Times { get; }

    /// <summary>Price of each trade.</summary>
    public ImmutableArray<double> Prices { get; }

    /// <summary>Quantity of each trade.</summary>
    public ImmutableArray<double> Sizes { get; }

    /// <summary>Number of trades.</summary>
    public int Count => Times.Length;

    /// <summary>
    /// Trades out of snapshots: last price and the quantity since the snapshot before. Rows in which nothing was traded (size 0 or
    /// NaN) are none. Several trades may hide in one snapshot.
    /// </summary>
    /// <example><code>var ticks = MarketData.LoadPanel("if-ticks"); var trades = Trades.FromSnapshots("IF2312", ticks["last"], ticks["volume"]);</code></example>
    /// <exception cref="ArgumentException">The series are on different axes, or a traded price is none.</exception>
    public static Trades FromSnapshots(string symbol, Series price, Series size)
    {
        ArgumentNullException.ThrowIfNull(price);
        ArgumentNullException.ThrowIfNull(size);
        price.Axis.RequireAlignedWith(size.Axis, $"'{price.Name}' and '{size.Name}'");
        var rows = Enumerable.Range(0, size.Count).Where(row => size[row] is not (0 or double.NaN)).ToArray();
        return new Trades(symbol,
            Array.ConvertAll(rows, row => price.Times[row]), Array.ConvertAll(rows, row => price[row]), Array.ConvertAll(rows, row => size[row]));
    }

    /// <summary>Bars of a fixed length counted from midnight UTC; a trade at the boundary begins the next bar. Periods without trades have no bar.</summary>
    /// <param name="period">Divides a day.</param>
    /// <param name="barsPerYear">Bars of this length in a trading year; what annualized figures are scaled by.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period does not divide a day.</exception>
    public BarSeries ToTimeBars(TimeSpan period, double barsPerYear)
    {
        PeriodGroups.RequirePartOfDay(period);
        var groups = PeriodGroups.FromMidnight(Times.AsSpan(), period, endsIn: false);
        return Aggregation.Of(this, groups, PeriodGroups.FrequencyOf(period, barsPerYear));
    }

    /// <summary>Tick bars: <paramref name="count"/> trades each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not above zero.</exception>
    public BarSeries ToTickBars(int count)
    {
        var ones = new double[Count];
        Array.Fill(ones, 1.0);
        return Reaching(ones, count, "tick");
    }

    /// <summary>Volume bars: at least <paramref name="volume"/> traded in each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The volume is not a finite number above zero.</exception>
    public BarSeries ToVolumeBars(double volume) => Reaching(Sizes.AsSpan(), volume, "volume");

    /// <summary>Dollar bars: at least <paramref name="money"/> (price times size, in the currency of the prices) traded in each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The money is not a finite number above zero.</exception>
    public BarSeries ToDollarBars(double money) => Reaching([.. Prices.Zip(Sizes, static (price, size) => price * size)], money, "dollar");

    /// <inheritdoc/>
    public override string ToString() => Count == 0
        ? $"{Symbol}: no trades"
        : string.Create(CultureInfo.InvariantCulture, $"{Symbol}: {Count} trades {Times[0]:yyyy-MM-dd HH:mm:ss}..{Times[^1]:yyyy-MM-dd HH:mm:ss}");

    private BarSeries Reaching(ReadOnlySpan<double> amounts, double threshold, string name)
    {
        ActivityGroups.RequirePositive(threshold, name);
        var groups = ActivityGroups.Reaching(Times.AsSpan(), amounts, threshold);
        // 252 trading days with as many bars as the days seen had on average.
        var days = Math.Max(1, Times.Select(time => time.Date).Distinct().Count());
        return Aggregation.Of(this, groups, new Frequency(name, 252.0 * Math.Max(1, groups.Count) / days));
    }

    private static string? FaultOf(int i, DateTime[] times, double price, double size) => 0 switch
    {
        _ when times[i].Kind != DateTimeKind.Utc => $"time must be UTC; its kind was {times[i].Kind}",
        _ when i > 0 && times[i] < times[i - 1] => "trades must run from oldest to newest; the one before is later. Sort them by time",
        _ when !(price > 0 && double.IsFinite(price)) => FormattableString.Invariant($"price must be a finite number above zero; was {price}"),
        _ when !(size > 0 && double.IsFinite(size)) => FormattableString.Invariant($"size must be a finite number above zero; was {size}"),
        _ => null,
    };
}
