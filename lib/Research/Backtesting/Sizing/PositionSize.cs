namespace AlgoAcademy.Research;

/// <summary>
/// How much to trade. Units are for orders, exposures (position value / equity) for signals and targets. All are above zero:
/// the side is the strategy's. What comes out is not rounded: lots are cut when the order is submitted.
/// </summary>
public static class PositionSize
{
    /// <summary>Units worth a fraction of the equity.</summary>
    /// <exception cref="ArgumentException">An argument is not above zero.</exception>
    public static double OfEquity(double equity, double fraction, double price)
    {
        OptionRules.Require([.. OptionRules.Positive(equity), .. OptionRules.Positive(fraction), .. OptionRules.Positive(price)], nameof(equity));
        return equity * fraction / price;
    }

    /// <summary>Units that lose a fraction of the equity between entry and stop, costs and gaps aside: risk · equity / |entry − stop|.</summary>
    /// <exception cref="ArgumentException">An argument is not above zero, or the stop is the entry.</exception>
    public static double ByStop(double equity, double risk, double entry, double stop)
    {
        OptionRules.Require([.. OptionRules.Positive(equity), .. OptionRules.Positive(risk), .. OptionRules.Positive(entry), .. OptionRules.Positive(stop)], nameof(equity));
        return entry != stop
            ? equity * risk / Math.Abs(entry - stop)
            : throw new ArgumentException(FormattableString.Invariant($"stop must differ from the entry; both were {entry}."), nameof(stop));
    }

    /// <summary>Units that lose a fraction of the equity over a number of average true ranges: risk · equity / (multiple · ATR) (Wilder, 1978).</summary>
    /// <exception cref="ArgumentException">An argument is not above zero.</exception>
    public static double ByAtr(double equity, double risk, double atr, double multiple)
    {
        OptionRules.Require([.. OptionRules.Positive(equity), .. OptionRules.Positive(risk), .. OptionRules.Positive(atr), .. OptionRules.Positive(multiple)], nameof(equity));
        return equity * risk / (multiple * atr);
    }

    /// <summary>Exposure that makes the forecast volatility the target: target / forecast, at most <paramref name="most"/>. Both in the same unit, mostly a year's.</summary>
    /// <returns>NaN when the forecast is NaN, as in a warm-up.</returns>
    /// <exception cref="ArgumentException">The target or the bound is not above zero, or the forecast is negative.</exception>
    public static double ByVolatility(double target, double forecast, double most)
    {
        OptionRules.Require(
        [
            .. OptionRules.Positive(target), .. OptionRules.Positive(most),
            .. forecast < 0 ? [FormattableString.Invariant($"forecast must not be below zero; was {forecast}.")] : (string[])[],
        ], nameof(target));
        return double.IsNaN(forecast) ? double.NaN : Math.Min(target / forecast, most);
    }

    /// <summary>
    /// Exposure that grows wealth fastest for returns of known mean and variance, times a part of it: part · μ / σ² (Kelly, 1956;
    /// in continuous time Merton, 1969). The mean is never known: half of it or less is usual.
    /// </summary>
    /// <returns>Below zero when the mean is: then the other side.</returns>
    /// <exception cref="ArgumentException">The variance or the part is not above zero, or the mean is no number.</exception>
    public static double Kelly(double mean, double variance, double part)
    {
        OptionRules.Require([.. OptionRules.Within(mean, -1e6, 1e6), .. OptionRules.Positive(variance), .. OptionRules.Positive(part)], nameof(mean));
        return part * mean / variance;
    }

    /// <summary>Fraction to stake on a bet won with a probability that pays <paramref name="odds"/> for one: p − (1 − p) / odds (Kelly, 1956), not below 0.</summary>
    /// <exception cref="ArgumentException">The probability is outside 0 to 1, or the odds are not above zero.</exception>
    public static double KellyBet(double probability, double odds)
    {
        OptionRules.Require([.. OptionRules.Within(probability, 0, 1), .. OptionRules.Positive(odds)], nameof(probability));
        return Math.Max(0, probability - ((1 - probability) / odds));
    }
}
