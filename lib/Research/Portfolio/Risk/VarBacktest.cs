using MathNet.Numerics.Distributions;

namespace AlgoAcademy.Research;

/// <summary>
/// Whether returns fell below their forecast value at risk as often as they should, and not in clusters. Taught in lesson 43.
/// </summary>
/// <param name="Tail">Share of bars that should be exceptions.</param>
/// <param name="Bars">Bars with a return and a forecast.</param>
/// <param name="Exceptions">Bars, by index, whose return was below its forecast.</param>
public sealed record VarBacktest(double Tail, int Bars, IReadOnlyList<int> Exceptions)
{
    private int _followed;

    /// <summary>Exceptions that a right model has on average.</summary>
    public double Expected => Tail * Bars;

    /// <summary>Kupiec's (1995) likelihood ratio of the observed frequency against the tail; χ² with 1 degree.</summary>
    public double UnconditionalRatio => 2 * (LogLikelihood(Exceptions.Count, Bars, Exceptions.Count / (double)Bars) - LogLikelihood(Exceptions.Count, Bars, Tail));

    /// <summary>Probability of so unlikely a number of exceptions under a right model.</summary>
    public double UnconditionalPValue => Beyond(1, UnconditionalRatio);

    /// <summary>Christoffersen's (1998) likelihood ratio of a chain that remembers yesterday's exception against none that does; χ² with 1 degree.</summary>
    public double IndependenceRatio
    {
        get
        {
            // Transitions between successive bars: from an exception or from none, into one or into none.
            var first = Exceptions.Count > 0 && LastIsException ? Exceptions.Count - 1 : Exceptions.Count;
            var (after, calm) = (_followed, Bars - 1 - first);
            var into = Exceptions.Count - (FirstIsException ? 1 : 0);
            var fromCalm = into - after;
            return 2 * (LogLikelihood(after, first, Share(after, first)) + LogLikelihood(fromCalm, calm, Share(fromCalm, calm))
                - LogLikelihood(into, Bars - 1, Share(into, Bars - 1)));
        }
    }

    /// <summary>Probability of such clusters if exceptions did not depend on each other.</summary>
    public double IndependencePValue => Beyond(1, IndependenceRatio);

    /// <summary>Both at once: the sum of the two ratios, χ² with 2 degrees (Christoffersen 1998).</summary>
    public double ConditionalPValue => Beyond(2, UnconditionalRatio + IndependenceRatio);

    /// <summary>
    /// "green", "yellow" from the number on that a right model does not exceed with a probability of 95 %, "red" from that of 99.99 % on
    /// (Basel Committee 1996; at 250 bars and 1 % these are 0 to 4, 5 to 9, and 10 or more).
    /// </summary>
    public string Zone
    {
        get
        {
            var reached = Binomial.CDF(Tail, Bars, Exceptions.Count);
            return reached < 0.95 ? "green" : reached < 0.9999 ? "yellow" : "red";
        }
    }

    private bool FirstIsException { get; init; }

    private bool LastIsException { get; init; }

    /// <summary>Compares returns with the forecasts that were known before them.</summary>
    /// <param name="returns">Simple returns.</param>
    /// <param name="forecasts">Value at risk of each bar, a return, on the same axis; NaN where there was none.</param>
    /// <param name="tail">Share of bars that should fall below it.</param>
    /// <exception cref="ArgumentException">Another axis, a tail out of range, or fewer than two bars with both.</exception>
    public static VarBacktest Of(Series returns, Series forecasts, double tail = 0.01)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentNullException.ThrowIfNull(forecasts);
        TailRisk.RequireTail(tail);
        returns.Axis.RequireAlignedWith(forecasts.Axis, "returns and forecasts");
        int[] bars = [.. Enumerable.Range(0, returns.Count).Where(t => !double.IsNaN(returns[t]) && !double.IsNaN(forecasts[t]))];
        if (bars.Length < 2)
        {
            throw new ArgumentException($"At least two bars must have a return and a forecast; {bars.Length} have.", nameof(forecasts));
        }

        bool[] hits = [.. bars.Select(t => returns[t] < forecasts[t])];
        return new VarBacktest(tail, bars.Length, [.. bars.Where((_, i) => hits[i])])
        {
            _followed = Enumerable.Range(1, hits.Length - 1).Count(i => hits[i] && hits[i - 1]),
            FirstIsException = hits[0],
            LastIsException = hits[^1],
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Exceptions.Count} exceptions in {Bars} bars, {Expected:F1} expected (p {UnconditionalPValue:F3}; in clusters p {IndependencePValue:F3}): {Zone}");

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;

    // 0 ln 0 = 0.
    private static double LogLikelihood(int hits, int trials, double probability) =>
        (hits == 0 ? 0 : hits * Math.Log(probability)) + (trials == hits ? 0 : (trials - hits) * double.LogP1(-probability));

    private static double Beyond(double degrees, double ratio) => 1 - ChiSquared.CDF(degrees, Math.Max(0, ratio));
}
