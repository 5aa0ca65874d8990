namespace AlgoAcademy.Research;

/// <summary>
/// How much a unit of flow moves the price: Δp = a + λ flow + e. With signed volume λ is the one of Kyle (1985), with order-flow imbalance
/// the β of Cont, Kukanov and Stoikov (2014). Taught in lessons 05 and 17.
/// </summary>
/// <remarks>Flow and move are of the same interval: this explains, it does not predict, and is no model of what an order costs.</remarks>
/// <param name="Lambda">λ, price units per unit of flow.</param>
/// <param name="Error">Standard error of λ, robust to changing variance and correlated errors (Newey and West 1987).</param>
/// <param name="Intercept">a, price units an interval.</param>
/// <param name="RSquared">Share of the variance of moves that flow explains, 0 to 1; NaN when the price never moves.</param>
/// <param name="Observations">Number of intervals.</param>
public sealed record ImpactRegression(double Lambda, double Error, double Intercept, double RSquared, int Observations)
{
    /// <summary>λ ± 1.96 standard errors: covers the truth in 95% of large samples.</summary>
    public (double Low, double High) Interval => (Lambda - (1.959963984540054 * Error), Lambda + (1.959963984540054 * Error));

    /// <summary>Estimates.</summary>
    /// <param name="priceChanges">Move of the price (best the middle) over each interval.</param>
    /// <param name="flow">Signed volume or order-flow imbalance of the same interval: buys above zero.</param>
    /// <param name="hacLags">Lags of the errors; null for the usual 4 (n/100)^(2/9).</param>
    /// <exception cref="ArgumentException">Columns of different lengths, fewer than 4 rows, a value that is not finite, or a flow that never changes.</exception>
    public static ImpactRegression Of(IReadOnlyList<double> priceChanges, IReadOnlyList<double> flow, int? hacLags = null)
    {
        double[] moves = TapeColumn.Finite(priceChanges, 4), signed = TapeColumn.Finite(flow);
        TapeColumn.RequireAligned(moves, signed, nameof(priceChanges), nameof(flow));
        var fit = Ols.Fit(TapeColumn.AsSeries(moves, nameof(priceChanges)), hacLags, TapeColumn.AsSeries(signed, nameof(flow)));
        return new ImpactRegression(fit.Beta, fit.StandardErrors[1], fit.Alpha, fit.RSquared, fit.Observations);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"lambda {Lambda:G4} (± {Error:G3}), R² {RSquared:F3}, n {Observations}");
}
