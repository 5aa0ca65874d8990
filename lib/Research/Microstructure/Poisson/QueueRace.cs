using MathNet.Numerics.Integration;

namespace AlgoAcademy.Research;

/// <summary>
/// The race of the best bid's queue against the best ask's at a spread of one tick: the price rises when the ask empties first. Taught
/// in lesson 16.
/// </summary>
public static class QueueRace
{
    /// <summary>The longest queue that can be asked for.</summary>
    public const int LongestQueue = 1000;

    private const int LongestUsualQueue = 100;

    /// <summary>
    /// Probability that the ask empties first when orders come and go at one rate, whatever the length of the queue (Cont and de Larrard
    /// 2013, SIAM Journal on Financial Mathematics 4:1, proposition 3):
    /// p(n, m) = (1/π) ∫₀^π (2 − cos t − √((2 − cos t)² − 1))^m · sin(n t) · cos(t/2) / sin(t/2) dt.
    /// </summary>
    /// <param name="bidQueue">n: orders at the best bid, from 1 to <see cref="LongestQueue"/>.</param>
    /// <param name="askQueue">m: orders at the best ask, from 1 to <see cref="LongestQueue"/>.</param>
    /// <returns>A fraction; right to about 1e-10.</returns>
    /// <exception cref="ArgumentException">A queue out of range; says which.</exception>
    public static double UpProbability(int bidQueue, int askQueue)
    {
        Require(bidQueue, askQueue);
        // sin(n t) turns n times and the power falls over 1/m: that many panels keep both smooth in each.
        var panels = bidQueue + askQueue;
        var width = Math.PI / panels;
        var sum = 0.0;
        for (var panel = 0; panel < panels; panel++)
        {
            sum += GaussLegendreRule.Integrate(Integrand, panel * width, (panel + 1) * width, 16);
        }

        return sum / Math.PI;

        double Integrand(double t)
        {
            var c = 2 - Math.Cos(t);
            // √(c² − 1) without the loss of digits near t = 0.
            var root = Math.Sqrt(2) * Math.Sin(t / 2) * Math.Sqrt(c + 1);
            return Math.Pow(c - root, askQueue) * Math.Sin(bidQueue * t) / Math.Tan(t / 2);
        }
    }

    /// <summary>
    /// Probability that the ask empties first in a <see cref="PoissonBook"/> (Cont, Stoikov and Talreja 2010, section 4.1): orders arrive
    /// in each queue at the limit rate of one tick, and leave at the market rate plus the queue's length times the cancel rate of one tick.
    /// Solved as a linear system in both lengths, cut off where arrivals no longer matter, to 1e-12; the paper inverts a Laplace transform.
    /// </summary>
    /// <param name="book">The rates.</param>
    /// <param name="bidQueue">Orders at the best bid, from 1 to <see cref="LongestQueue"/>.</param>
    /// <param name="askQueue">Orders at the best ask, from 1 to <see cref="LongestQueue"/>.</param>
    /// <returns>A fraction.</returns>
    /// <exception cref="ArgumentException">A queue or a rate out of range; says which.</exception>
    public static double UpProbability(PoissonBookOptions book, int bidQueue, int askQueue)
    {
        ArgumentNullException.ThrowIfNull(book);
        OptionRules.Require(book.Faults(), nameof(book));
        Require(bidQueue, askQueue);
        var typical = book.LimitRates[0] / book.CancelRates[0];
        if (typical > LongestUsualQueue)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"CancelRates must be at least {book.LimitRates[0] / LongestUsualQueue} at one tick, or queues grow beyond {LongestUsualQueue} orders; was {book.CancelRates[0]}."), nameof(book));
        }

        // A queue without cut-off is Poisson with this mean or shorter: ten deviations above it nothing happens.
        var most = Math.Max(Math.Max(bidQueue, askQueue), (int)(typical + (10 * Math.Sqrt(typical)))) + 20;
        return Solve(book, most)[bidQueue, askQueue];
    }

    private static double[,] Solve(PoissonBookOptions book, int most)
    {
        var up = new double[most + 1, most + 1];
        for (var length = 1; length <= most; length++)
        {
            up[length, 0] = 1;
        }

        for (var change = 1.0; change > 1e-13;)
        {
            change = Sweep(up, book);
        }

        return up;
    }

    // One pass of Gauss-Seidel: each state is the mean of its neighbours, weighted by the rates that lead there.
    private static double Sweep(double[,] up, PoissonBookOptions book)
    {
        var most = up.GetLength(0) - 1;
        var (arrive, taken, cancel) = (book.LimitRates[0], book.MarketRate, book.CancelRates[0]);
        var change = 0.0;
        for (var bid = 1; bid <= most; bid++)
        {
            for (var ask = 1; ask <= most; ask++)
            {
                var (bidLeaves, askLeaves) = (taken + (bid * cancel), taken + (ask * cancel));
                var value = ((arrive * (up[Math.Min(bid + 1, most), ask] + up[bid, Math.Min(ask + 1, most)]))
                    + (bidLeaves * up[bid - 1, ask]) + (askLeaves * up[bid, ask - 1])) / ((2 * arrive) + bidLeaves + askLeaves);
                change = Math.Max(change, Math.Abs(value - up[bid, ask]));
                up[bid, ask] = value;
            }
        }

        return change;
    }

    private static void Require(int bidQueue, int askQueue) =>
        OptionRules.Require([.. OptionRules.Within(bidQueue, 1, LongestQueue), .. OptionRules.Within(askQueue, 1, LongestQueue)], nameof(bidQueue));
}
