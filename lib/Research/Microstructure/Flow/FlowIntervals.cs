using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Flow and price moves added up over intervals of one length: signed volume at one second, ten, sixty.</summary>
/// <param name="Width">Length of an interval, in the unit of the times.</param>
/// <param name="Flow">Sum of the flow in each interval; 0 where nothing happened.</param>
/// <param name="Moves">Price at the end of the interval less the price at its start, price units.</param>
public sealed record FlowIntervals(double Width, ImmutableArray<double> Flow, ImmutableArray<double> Moves)
{
    private const int MostIntervals = 3_000_000;

    /// <summary>
    /// Adds up. Interval k is (t₀ + k w, t₀ + (k + 1) w], t₀ the first time; the last one, which may not be over, is left out. What happens at t₀
    /// itself only sets the price to begin from.
    /// </summary>
    /// <param name="times">Times of events, not decreasing; at least two.</param>
    /// <param name="flow">Signed volume, or order-flow imbalance, of each event.</param>
    /// <param name="prices">Price (best the middle) after each event.</param>
    /// <param name="width">w, above zero.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, a value not finite, or a width that gives no interval or more than three million.</exception>
    public static FlowIntervals Of(IReadOnlyList<double> times, IReadOnlyList<double> flow, IReadOnlyList<double> prices, double width)
    {
        OptionRules.Require(OptionRules.Positive(width), nameof(width));
        double[] when = TapeColumn.Times(times, 2), signed = TapeColumn.Finite(flow), price = TapeColumn.Finite(prices);
        TapeColumn.RequireAligned(when, signed, nameof(times), nameof(flow));
        TapeColumn.RequireAligned(when, price, nameof(times), nameof(prices));
        var intervals = Math.Floor((when[^1] - when[0]) / width);
        if (!(intervals is >= 1 and <= MostIntervals))
            throw new ArgumentException(FormattableString.Invariant($"width must give from 1 to {MostIntervals} intervals; {width} gives {intervals} from {when[0]} to {when[^1]}."), nameof(width));

        var (sums, moves) = (new double[(int)intervals], new double[(int)intervals]);
        var (next, last) = (0, price[0]);
        while (next < when.Length && when[next] == when[0])
            last = price[next++];
        for (var k = 0; k < sums.Length; k++)
        {
            var (end, before) = (when[0] + ((k + 1) * width), last);
            for (; next < when.Length && when[next] <= end; next++)
                (sums[k], last) = (sums[k] + signed[next], price[next]);
            moves[k] = last - before;
        }

        return new FlowIntervals(width, [.. sums], [.. moves]);
    }

    /// <summary>Regresses moves on flow.</summary>
    /// <param name="ahead">0: the move of the same interval (explains). 1 and more: that of the first, second, … interval after it (predicts).</param>
    /// <param name="hacLags">As for <see cref="ImpactRegression.Of"/>.</param>
    /// <exception cref="ArgumentException">Fewer than 4 intervals are left, or the flow never changes.</exception>
    public ImpactRegression Regress(int ahead = 0, int? hacLags = null)
    {
        OptionRules.Require(OptionRules.Within(ahead, 0, Math.Max(0, Flow.Length - 4)), nameof(ahead));
        return ImpactRegression.Of(Moves.AsSpan()[ahead..].ToArray(), Flow.AsSpan()[..(Flow.Length - ahead)].ToArray(), hacLags);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Flow.Length} intervals of {Width:G6}");
}
