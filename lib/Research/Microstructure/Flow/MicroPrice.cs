using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// The middle price that is expected in the long run, given imbalance and spread now (Stoikov 2018): middle + an adjustment that depends on
/// the state of the book. Unlike the weighted middle it is a martingale when the book is the Markov chain that it is fitted to. Taught in lesson 17.
/// </summary>
/// <remarks>
/// States move without the middle (Q), or with it (T, and its move has mean k): G₁ = (I − Q)⁻¹ k is the expected first move, B = (I − Q)⁻¹ T the state
/// after it, and the adjustment is Σ BⁱG₁ (theorem 3.1). Every row is used twice, as it is and mirrored, which makes the sum converge.
/// </remarks>
public sealed class MicroPrice
{
    private const int MostTerms = 10_000;

    private MicroPrice(MicroPriceOptions options, double[] adjustments, int[] visits)
    {
        Options = options;
        Adjustments = [.. adjustments];
        Visits = [.. visits];
    }

    /// <summary>The states.</summary>
    public MicroPriceOptions Options { get; }

    /// <summary>
    /// Adjustment of each state in price units, spreads of one tick first, inside them from the lowest imbalance (more to sell) to the highest;
    /// NaN for states never seen.
    /// </summary>
    public ImmutableArray<double> Adjustments { get; }

    /// <summary>How often each state was left, mirrored rows included: few visits are little evidence.</summary>
    public ImmutableArray<int> Visits { get; }

    /// <summary>Fits to a tape of best prices.</summary>
    /// <param name="book">Rows in order; one after each event, or one at each tick of a clock.</param>
    /// <param name="options">States.</param>
    /// <exception cref="ArgumentException">An option out of range.</exception>
    /// <exception cref="InvalidOperationException">The middle never moves from some states, so that no first move can be expected.</exception>
    public static MicroPrice Fit(TopOfBook book, MicroPriceOptions options)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        OptionRules.Require(options.Faults(), nameof(options));
        var n = options.States;
        var (still, moved, drift, visits) = (Matrix<double>.Build.Dense(n, n), Matrix<double>.Build.Dense(n, n), Vector<double>.Build.Dense(n), new int[n]);
        var (mids, imbalances) = (book.Mids(), book.Imbalances());
        for (var i = 1; i < book.Count; i++)
        {
            int from = options.State(book.Bids[i - 1], book.Asks[i - 1], imbalances[i - 1]), to = options.State(book.Bids[i], book.Asks[i], imbalances[i]);
            if (from < 0 || to < 0)
                continue;

            // Half a tick is the smallest move of a middle: less is rounding.
            var move = Math.Round(2 * (mids[i] - mids[i - 1]) / options.Tick) * options.Tick / 2;
            foreach (var (a, b, sign) in new[] { (from, to, 1), (options.Mirror(from), options.Mirror(to), -1) })
            {
                var counts = move == 0 ? still : moved;
                counts[a, b]++;
                drift[a] += sign * move;
                visits[a]++;
            }
        }

        for (var state = 0; state < n; state++)
        {
            var scale = 1.0 / Math.Max(1, visits[state]);
            still.SetRow(state, still.Row(state) * scale);
            moved.SetRow(state, moved.Row(state) * scale);
            drift[state] *= scale;
        }

        return new MicroPrice(options, Adjust(still, moved, drift, visits), visits);
    }

    /// <summary>Micro-price of one state of the book; NaN for a spread or state that was not fitted.</summary>
    /// <param name="bid">Best bid and its size.</param>
    /// <param name="ask">Best ask and its size.</param>
    /// <exception cref="ArgumentException">A price or size not above zero, or an ask not above the bid.</exception>
    public double At((double Price, double Size) bid, (double Price, double Size) ask) => Of(new TopOfBook([bid.Price], [bid.Size], [ask.Price], [ask.Size]))[0];

    /// <summary>Micro-price of each row.</summary>
    /// <param name="book">Best prices and sizes.</param>
    public double[] Of(TopOfBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (mids, imbalances) = (book.Mids(), book.Imbalances());
        return [.. mids.Select((mid, i) => Options.State(book.Bids[i], book.Asks[i], imbalances[i]) is var state and >= 0 ? mid + Adjustments[state] : double.NaN)];
    }

    /// <inheritdoc/>
    public override string ToString() => "micro-price less middle at one tick, from most to sell to most to buy: "
        + string.Join(", ", Adjustments.Take(Options.ImbalanceLevels).Select(static value => value.ToString("G3", System.Globalization.CultureInfo.InvariantCulture)));

    private static double[] Adjust(Matrix<double> still, Matrix<double> moved, Vector<double> drift, int[] visits)
    {
        var leave = Matrix<double>.Build.DenseIdentity(still.RowCount) - still;
        var first = leave.Solve(drift);
        var after = leave.Solve(moved);
        if (!first.Concat(after.Enumerate()).All(static value => Math.Abs(value) < 1e9))
            throw new InvalidOperationException("From some states the middle price never moves: take a longer tape or fewer levels.");

        // Mirrored rows make each term odd in the imbalance, so that the terms die out, unless the book only ever changes sides.
        var (sum, term) = (first.Clone(), first);
        for (var i = 0; term.AbsoluteMaximum() > 1e-14 * Math.Max(first.AbsoluteMaximum(), 1e-300); i++)
        {
            if (i == MostTerms)
                throw new InvalidOperationException("The expected moves do not die out: the sample is too short for this many states. Take a longer tape or fewer levels.");
            term = after * term;
            sum += term;
        }

        return [.. sum.Select((value, state) => visits[state] > 0 ? value : double.NaN)];
    }
}
