namespace AlgoAcademy.Research;

/// <summary>
/// How much may fail, and how fast it is being used up. Source: Beyer et al. (2018), "The Site Reliability Workbook", chapter 5.
/// </summary>
/// <param name="Objective">Fraction that must succeed, below 1, such as 0.999.</param>
/// <param name="Period">The time that the objective is for, such as 30 days.</param>
public sealed record ErrorBudget(double Objective, TimeSpan Period)
{
    /// <summary>Time that may be lost in the period.</summary>
    public TimeSpan Downtime => Period * (1 - Checked().Objective);

    /// <summary>How many times faster than allowed errors come: error rate ÷ (1 − objective). 1 uses the budget up exactly.</summary>
    /// <param name="errors">Failed requests, zero or more.</param>
    /// <param name="requests">All requests; NaN comes out when there are none.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public double BurnRate(double errors, double requests)
    {
        OptionRules.Require(OptionRules.Within(requests, 0, double.MaxValue).Concat(OptionRules.Within(errors, 0, Math.Max(0, requests))), nameof(errors));
        return errors / requests / (1 - Checked().Objective);
    }

    /// <summary>The burn rate that uses a fraction of the budget up in a window: fraction × period ÷ window.</summary>
    /// <param name="fraction">Fraction of the budget, above 0, up to 1.</param>
    /// <param name="window">Above zero, at most the period.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public double Threshold(double fraction, TimeSpan window)
    {
        _ = Checked();
        OptionRules.Require(OptionRules.Within(fraction, 1e-9, 1).Concat(OptionRules.Within(window.TotalSeconds, 1e-9, Period.TotalSeconds)), nameof(fraction));
        return fraction * (Period / window);
    }

    /// <summary>Page somebody? Only when both a long and a short window burn too fast: it matters, and it is not over yet.</summary>
    /// <param name="longRate">Burn rate of the long window.</param>
    /// <param name="shortRate">Burn rate of the short window, a twelfth of the long one.</param>
    /// <param name="threshold">See <see cref="Threshold"/>.</param>
    public static bool Pages(double longRate, double shortRate, double threshold) => longRate >= threshold && shortRate >= threshold;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Objective:P3} over {Period.TotalDays} days: {Downtime.TotalMinutes:F1} minutes may be lost");

    private ErrorBudget Checked()
    {
        OptionRules.Require(OptionRules.Within(Objective, 0, 1 - 1e-12).Concat(OptionRules.Positive(Period.TotalSeconds)), "budget");
        return this;
    }
}
