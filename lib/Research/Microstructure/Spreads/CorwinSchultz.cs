namespace AlgoAcademy.Research;

/// <summary>
/// Spread from daily highs and lows (Corwin and Schultz 2012): the range of two days has twice the variance of one day's, but the same
/// spread in it. Taught in lesson 04.
/// </summary>
/// <remarks>
/// α = (√(2β) − √β)/(3 − 2√2) − √(γ/(3 − 2√2)), S = 2(e^α − 1)/(1 + e^α) with β = Σ over two days of ln²(high/low) and γ = ln² of the two
/// days' range (equations 14 and 18). Estimates of single pairs are noisy and often below zero; the authors set those to zero before
/// averaging, which makes the mean of a narrow spread too large by far.
/// </remarks>
public static class CorwinSchultz
{
    /// <summary>Spread of one pair of days, a fraction of the price; below zero when the two-day range is too wide for a spread.</summary>
    /// <param name="first">High and low of the first day, high not below low, above zero.</param>
    /// <param name="second">High and low of the second day.</param>
    /// <exception cref="ArgumentException">A price that is not finite and above zero, or a high below its low.</exception>
    public static double Pair((double High, double Low) first, (double High, double Low) second)
    {
        foreach (var (high, low) in new[] { first, second })
        {
            if (!(low > 0 && high >= low && double.IsFinite(high)))
                throw new ArgumentException(FormattableString.Invariant($"Each day must have a low above zero and a high not below it; was high {high}, low {low}."), nameof(first));
        }

        double one = Math.Log(first.High / first.Low), two = Math.Log(second.High / second.Low);
        var both = Math.Log(Math.Max(first.High, second.High) / Math.Min(first.Low, second.Low));
        const double Denominator = 3 - (2 * 1.4142135623730951);
        var beta = (one * one) + (two * two);
        var alpha = ((Math.Sqrt(2 * beta) - Math.Sqrt(beta)) / Denominator) - Math.Sqrt(both * both / Denominator);
        return 2 * Math.Tanh(alpha / 2);
    }

    /// <summary>Spread at each bar, from it and the one before; the first is NaN.</summary>
    /// <param name="bars">Daily bars.</param>
    /// <param name="adjustForGaps">
    /// Shift a day whose range lies wholly above or below the last close by that gap, as the authors do (section II.C): nights move prices, too.
    /// </param>
    /// <param name="clampAtZero">Set estimates below zero to zero, as the authors do before averaging; false keeps them.</param>
    public static Series Of(BarSeries bars, bool adjustForGaps = true, bool clampAtZero = true)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var spreads = new double[bars.Count];
        for (var t = 0; t < spreads.Length; t++)
        {
            if (t == 0)
            {
                spreads[t] = double.NaN;
                continue;
            }

            var (last, high, low) = (bars.Close[t - 1], bars.High[t], bars.Low[t]);
            var gap = !adjustForGaps ? 0 : low > last ? low - last : high < last ? high - last : 0;
            var spread = Pair((bars.High[t - 1], bars.Low[t - 1]), (high - gap, low - gap));
            spreads[t] = clampAtZero ? Math.Max(0, spread) : spread;
        }

        return new Series("Corwin-Schultz spread", bars.Axis, spreads);
    }
}
