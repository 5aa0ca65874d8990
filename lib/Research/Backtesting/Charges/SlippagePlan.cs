namespace AlgoAcademy.Research;

/// <summary>
/// How much worse than the price of the bars an order fills that takes what stands in the book; limit orders do not slip. The
/// parts add up to a fraction of the price.
/// </summary>
/// <remarks>
/// Volatility and volume are those of the bars before the fill: the standard deviation of the last <see cref="Window"/> returns
/// from close to close and the mean of their volumes. While there are fewer than <see cref="Window"/> + 1 bars before the fill,
/// what there is counts; with fewer than two returns these parts are zero.
/// </remarks>
public sealed record SlippagePlan
{
    /// <summary>Fills at the prices of the bars.</summary>
    public static SlippagePlan None { get; } = new();

    /// <summary>The same share of the price for every fill, basis points.</summary>
    public double Bps { get; init; }

    /// <summary>Half the distance between bid and ask, basis points of the price.</summary>
    public double HalfSpreadBps { get; init; }

    /// <summary>Share of the volatility of a bar: 0.1 loses a tenth of a standard deviation.</summary>
    public double VolatilityShare { get; init; }

    /// <summary>
    /// Y of the square-root law: impact = Y · σ · √(units / mean volume of a bar), a fraction of the price (Tóth et al., 2011, eq. 1;
    /// Y is of the order of one). Fills against a volume of zero are refused when this is set.
    /// </summary>
    public double ImpactCoefficient { get; init; }

    /// <summary>Bars that volatility and volume are measured over; at least 2.</summary>
    public int Window { get; init; } = 20;

    /// <summary>The same share of the price for every fill, basis points.</summary>
    public static SlippagePlan Of(double bps) => new() { Bps = bps };

    internal double FixedShare => (Bps + HalfSpreadBps) * 1e-4;

    internal bool NeedsHistory => VolatilityShare > 0 || ImpactCoefficient > 0;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Bps, 0, 5_000),
        .. OptionRules.Within(HalfSpreadBps, 0, 4_000),
        .. OptionRules.Within(VolatilityShare, 0, 100),
        .. OptionRules.Within(ImpactCoefficient, 0, 100),
        .. OptionRules.Within(Window, 2, 100_000),
    ];
}
