namespace AlgoAcademy.Research;

/// <summary>
/// Variance with a memory: r[t] = μ + e[t], h[t] = ω + (α + γ·1[e[t−1] &lt; 0]) e²[t−1] + β h[t−1], e[t] = √h[t] z[t], z of variance
/// one (Bollerslev 1986; γ: Glosten, Jagannathan and Runkle 1993; t-distributed z: Bollerslev 1987). Taught in lesson 42.
/// </summary>
/// <remarks>Units are those of the returns: with daily fractions h is a daily variance. Volatility a year = √(h · B).</remarks>
public sealed record GarchModel
{
    /// <summary>μ, mean return of a bar.</summary>
    public double Mean { get; init; }

    /// <summary>ω, above zero.</summary>
    public required double Omega { get; init; }

    /// <summary>α, zero or more.</summary>
    public required double Alpha { get; init; }

    /// <summary>β, zero or more.</summary>
    public required double Beta { get; init; }

    /// <summary>γ, α + γ zero or more; 0 for plain GARCH.</summary>
    public double Gamma { get; init; }

    /// <summary>ν of the t-distribution, above 2; infinite for normal shocks.</summary>
    public double DegreesOfFreedom { get; init; } = double.PositiveInfinity;

    /// <summary>α + β + γ/2: how much of a shock to the variance is left a bar later; below 1 the variance returns to its mean.</summary>
    public double Persistence => Alpha + Beta + (Gamma / 2);

    /// <summary>ω / (1 − persistence), variance of a bar in the long run; NaN when persistence is 1 or more.</summary>
    public double LongRunVariance => Persistence < 1 ? Omega / (1 - Persistence) : double.NaN;

    /// <summary>Bars until half of a shock to the variance has gone: ln ½ / ln persistence; NaN when it never goes.</summary>
    public double HalfLife => Persistence is > 0 and < 1 ? Math.Log(0.5) / Math.Log(Persistence) : double.NaN;

    /// <summary>
    /// √h[t+1] at bar t: the volatility of the next bar as known at this one's close, a fraction a bar (times √B for a year). The first
    /// variance is the mean square of the deviations from μ over the whole sample, whose weight is gone after a few half-lives.
    /// </summary>
    /// <param name="returns">Simple returns; leading NaN are left out.</param>
    /// <exception cref="ArgumentException">The model is no model, a value is not finite, or there is none.</exception>
    public Series Forecast(Series returns)
    {
        OptionRules.Require(Faults(), "model");
        var values = Observed.Values(returns, 1);
        var variances = GarchLikelihood.Variances(this, values);
        var result = new double[returns.Count];
        result.AsSpan(0, returns.Count - values.Length).Fill(double.NaN);
        for (var t = 0; t < values.Length; t++)
        {
            result[returns.Count - values.Length + t] = Math.Sqrt(variances[t + 1]);
        }

        return new Series("GARCH volatility of the next bar", returns.Axis, result);
    }

    /// <summary>E h[t+k] given h[t+1]: long-run + persistence^(k−1) (h[t+1] − long-run), k = 1 … <paramref name="bars"/>.</summary>
    /// <param name="nextVariance">h[t+1], the square of the last value of <see cref="Forecast"/>.</param>
    /// <param name="bars">How far ahead, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A variance below zero or no bars.</exception>
    public double[] TermStructure(double nextVariance, int bars)
    {
        OptionRules.Require(Faults().Concat(OptionRules.Within(nextVariance, 0, double.PositiveInfinity)).Concat(OptionRules.Within(bars, 1, 100_000)), nameof(nextVariance));
        var result = new double[bars];
        result[0] = nextVariance;
        for (var k = 1; k < bars; k++)
        {
            result[k] = Omega + (Persistence * result[k - 1]);
        }

        return result;
    }

    /// <summary>The model of largest likelihood, and the standard errors of its parameters.</summary>
    /// <param name="returns">Simple returns; leading NaN are left out. Some hundreds are the least for figures of any use.</param>
    /// <param name="options">Asymmetry, fat tails.</param>
    /// <exception cref="ArgumentException">Fewer than 50 values, a value not finite, values all equal.</exception>
    public static GarchFit Fit(Series returns, GarchOptions? options = null) =>
        GarchLikelihood.Fit(Observed.Values(returns, 50), options ?? new GarchOptions());

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"mean {Mean:G4}, omega {Omega:G4}, alpha {Alpha:F4}, gamma {Gamma:F4}, beta {Beta:F4}, degrees of freedom {DegreesOfFreedom:G4}, persistence {Persistence:F4}");

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Mean, double.MinValue, double.MaxValue),
        .. OptionRules.Positive(Omega),
        .. OptionRules.Within(Alpha, 0, double.PositiveInfinity),
        .. OptionRules.Within(Beta, 0, double.PositiveInfinity),
        .. OptionRules.Within(Gamma, -Alpha, double.MaxValue),
        .. double.IsPositiveInfinity(DegreesOfFreedom) ? [] : OptionRules.Within(DegreesOfFreedom, 2 + 1e-9, double.MaxValue),
    ];
}
