namespace AlgoAcademy.Research;

/// <summary>
/// Where to enter and leave a mean-reverting spread so that profit a year is largest (Bertram 2010): buy at μ − m, sell at μ + m, again
/// and again. Taught in lesson 11.
/// </summary>
/// <param name="Entry">Distance m from the mean at which to trade, in units of the spread.</param>
/// <param name="ReturnRate">Expected profit a year, net of costs.</param>
/// <param name="CycleYears">Expected length of a cycle, years.</param>
public sealed record OuThresholds(double Entry, double ReturnRate, double CycleYears)
{
    /// <summary>The best symmetric thresholds.</summary>
    /// <param name="speed">θ a year, above zero.</param>
    /// <param name="volatility">σ a year, above zero.</param>
    /// <param name="cost">Cost of one cycle (both trades), in units of the spread, zero or more.</param>
    /// <remarks>Without costs ever smaller thresholds pay ever more: the best is then 0, its rate the limit, its cycle 0.</remarks>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public static OuThresholds Best(double speed, double volatility, double cost)
    {
        Require(speed, volatility, cost);
        var unit = volatility / Math.Sqrt(speed);
        if (cost == 0)
        {
            // 2m / ((π/θ) 2 erfi(m/unit)) → θ unit / (2√π) as m → 0, for erfi(x) ≈ 2x/√π.
            return new OuThresholds(0, speed * unit / (2 * Math.Sqrt(Math.PI)), 0);
        }

        // The slope of (2m − c) / erfi(m/unit) is zero where erfi(y) √π/2 · e^(−y²) = y − c/(2 unit): left − right falls, then crosses once.
        double low = cost / (2 * unit), high = low + 10;
        for (var i = 0; i < 200; i++)
        {
            var y = (low + high) / 2;
            var isBelow = Dawson(y) > y - (cost / (2 * unit));
            (low, high) = isBelow ? (y, high) : (low, y);
        }

        var m = high * unit;
        return new OuThresholds(m, ReturnRateOf(speed, volatility, cost, m), CycleYearsOf(speed, volatility, m));
    }

    /// <summary>E[T] = (π/θ) 2 erfi(m √θ / σ), years of a cycle from −m to m and back.</summary>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public static double CycleYearsOf(double speed, double volatility, double entry)
    {
        Require(speed, volatility, 0);
        OptionRules.Require(OptionRules.Within(entry, 0, double.MaxValue), nameof(entry));
        return Math.PI / speed * 2 * Erfi.Of(entry * Math.Sqrt(speed) / volatility);
    }

    /// <summary>(2m − c) / E[T], profit a year.</summary>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public static double ReturnRateOf(double speed, double volatility, double cost, double entry)
    {
        Require(speed, volatility, cost);
        OptionRules.Require(OptionRules.Positive(entry), nameof(entry));
        return ((2 * entry) - cost) / CycleYearsOf(speed, volatility, entry);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"trade at ±{Entry:G5} from the mean: {ReturnRate:G5} a year, a cycle of {CycleYears:G4} years");

    /// <summary>e^(−y²) erfi(y) √π/2; its asymptote 1/(2y) where erfi overflows.</summary>
    private static double Dawson(double y) => y < 20 ? Math.Exp(-y * y) * Erfi.Of(y) * Math.Sqrt(Math.PI) / 2 : 1 / (2 * y);

    private static void Require(double speed, double volatility, double cost) => OptionRules.Require(
        OptionRules.Positive(speed).Concat(OptionRules.Positive(volatility)).Concat(OptionRules.Within(cost, 0, double.MaxValue)), nameof(speed));
}
