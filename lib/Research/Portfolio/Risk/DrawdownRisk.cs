namespace AlgoAcademy.Research;

/// <summary>Drawdowns as a risk: their tail, and what chance alone makes. Taught in lesson 44.</summary>
public static class DrawdownRisk
{
    /// <summary>
    /// Conditional drawdown at risk: the mean of the deepest share of all bars' drawdowns (Chekhlov, Uryasev and Zabarankin 2005). A
    /// fraction, at or below 0.
    /// </summary>
    /// <param name="equity">Values above zero.</param>
    /// <param name="tail">Share of the bars, above 0, below 1: 0.05 for the worst twentieth.</param>
    /// <returns>NaN for an empty series.</returns>
    /// <exception cref="ArgumentException">The tail is out of range.</exception>
    public static double Conditional(Series equity, double tail = 0.05)
    {
        ArgumentNullException.ThrowIfNull(equity);
        TailRisk.RequireTail(tail);
        return Cvar.Of(equity.Drawdown().Values.AsSpan(), tail);
    }

    /// <summary>
    /// Deepest drawdown that a random walk without drift has on average over a time T: √(π/2) σ √T, in log returns (Magdon-Ismail, Atiya,
    /// Pratap and Abu-Mostafa 2004, section 2). A positive number. It grows with the length of the record.
    /// </summary>
    /// <param name="volatility">σ, per year when the time is in years; zero or more.</param>
    /// <param name="time">T, above zero.</param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public static double ExpectedDeepest(double volatility, double time)
    {
        OptionRules.Require([.. OptionRules.Within(volatility, 0, 1e6), .. OptionRules.Positive(time)], nameof(volatility));
        return Math.Sqrt(Math.PI / 2) * volatility * Math.Sqrt(time);
    }

    /// <summary>Gain that makes up for a loss: −l / (1 + l). −0.5 needs 1.</summary>
    /// <param name="loss">A return above −1, at most 0.</param>
    /// <exception cref="ArgumentException">The loss is out of range.</exception>
    public static double GainToRecover(double loss) => loss is > -1 and <= 0
        ? -loss / (1 + loss)
        : throw new ArgumentException(FormattableString.Invariant($"loss must be above −1 and at most 0, −0.5 for half; was {loss}."), nameof(loss));

    /// <summary>
    /// What leaving a position costs beyond its market risk: ½ · value · (mean + a · deviation) of the relative spread (Bangia, Diebold,
    /// Schuermann and Stroughair 1999).
    /// </summary>
    /// <param name="value">Value of the position, zero or more.</param>
    /// <param name="spread">Mean and standard deviation of (ask − bid) / mid.</param>
    /// <param name="multiple">a: deviations above the mean that a bad day's spread is, zero or more.</param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public static double LiquidityCost(double value, (double Mean, double Deviation) spread, double multiple = 3)
    {
        OptionRules.Require(
        [
            .. OptionRules.Within(value, 0, double.PositiveInfinity), .. OptionRules.Within(spread.Mean, 0, 2), .. OptionRules.Within(spread.Deviation, 0, 2),
            .. OptionRules.Within(multiple, 0, 1e3),
        ], nameof(value));
        return value * (spread.Mean + (multiple * spread.Deviation)) / 2;
    }
}
