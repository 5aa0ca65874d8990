namespace AlgoAcademy.Research;

/// <summary>How much of a correlated asset takes most of the risk away: h = ρσ₁/σ₂ (Johnson 1960). Taught in lesson 39.</summary>
/// <param name="Ratio">Units of the hedge, by value, to sell for each unit held.</param>
/// <param name="ResidualVolatility">σ₁√(1 − ρ²): what is left, in the unit of σ₁.</param>
public readonly record struct MinimumVarianceHedge(double Ratio, double ResidualVolatility)
{
    /// <summary>The hedge of an asset.</summary>
    /// <param name="correlation">ρ of the two returns, −1 to 1.</param>
    /// <param name="volatility">σ₁ of what is held, a fraction, zero or more.</param>
    /// <param name="hedgeVolatility">σ₂ of the hedge, a fraction over the same time, above zero.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static MinimumVarianceHedge Of(double correlation, double volatility, double hedgeVolatility)
    {
        OptionRules.Require(OptionRules.Within(correlation, -1, 1).Concat(OptionRules.Within(volatility, 0, 1e12)).Concat(OptionRules.Positive(hedgeVolatility)), nameof(correlation));
        return new MinimumVarianceHedge(correlation * volatility / hedgeVolatility, volatility * Math.Sqrt(1 - (correlation * correlation)));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"sell {Ratio:F6} of the hedge for each unit; volatility left {ResidualVolatility:G5}");
}
