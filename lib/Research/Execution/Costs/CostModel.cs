namespace AlgoAcademy.Research;

/// <summary>
/// What an order will cost: constant + spread × half spread + impact × volatility × participation^exponent, in basis points, fitted to orders that
/// were traded. The form of Almgren, Thum, Hauptmann, Li (2005), "Direct estimation of equity market impact", Risk 18:7, whose exponent was
/// 0.6. Taught in lesson 53.
/// </summary>
/// <remarks>Orders are not sent by lot: whoever trades fast when he knows more finds a cost of trading fast that is none. Participation says what was done, not what it caused.</remarks>
public sealed record CostModel
{
    /// <summary>Cost of any order, in basis points: fees and what the rest does not explain.</summary>
    public required double Constant { get; init; }

    /// <summary>Half spreads paid: 1 for orders that cross, below for those that wait.</summary>
    public required double Spread { get; init; }

    /// <summary>Volatilities that an order of all the volume would cost.</summary>
    public required double Impact { get; init; }

    /// <summary>How cost grows with participation: 0.5 is the square-root rule.</summary>
    public required double Exponent { get; init; }

    /// <summary>Standard errors of constant, spread, impact and exponent, for orders that may be alike within clusters; that of the exponent is NaN when it was given, or lies at an end of what is searched.</summary>
    public required IReadOnlyList<double> Errors { get; init; }

    /// <summary>Share of the costs' variance explained: usually a few percent, for prices move anyway.</summary>
    public required double RSquared { get; init; }

    /// <summary>Orders.</summary>
    public required int Observations { get; init; }

    /// <summary>Expected cost of an order, in basis points.</summary>
    /// <param name="halfSpreadBps">Half the spread, in basis points, zero or more.</param>
    /// <param name="volatilityBps">Volatility over the order's time, in basis points, zero or more.</param>
    /// <param name="participation">Units of the order over all volume in its time, 0 to 1.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public double Predict(double halfSpreadBps, double volatilityBps, double participation)
    {
        OptionRules.Require(OptionRules.Within(halfSpreadBps, 0, 1e6).Concat(OptionRules.Within(volatilityBps, 0, 1e6)).Concat(OptionRules.Within(participation, 0, 1)), nameof(halfSpreadBps));
        return Constant + (Spread * halfSpreadBps) + (Impact * volatilityBps * Math.Pow(participation, Exponent));
    }

    /// <summary>Fits the model by least squares, with standard errors by clusters.</summary>
    /// <param name="samples">At least 10 orders in two clusters or more.</param>
    /// <param name="exponent">The exponent when it is known, above 0, at most 2; null to fit it, from 0.05 to 2.</param>
    /// <exception cref="ArgumentException">A sample out of range, too few, or samples that are too much alike to tell the parameters apart.</exception>
    public static CostModel Fit(IReadOnlyList<CostSample> samples, double? exponent = null) => CostRegression.Fit(samples, exponent);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"cost = {Constant:F3} (± {Errors[0]:F3}) + {Spread:F3} (± {Errors[1]:F3}) · half spread + {Impact:F3} (± {Errors[2]:F3}) · volatility · participation^{Exponent:F3} (± {Errors[3]:F3}), {Observations} orders, R² {RSquared:F3}");
}
