namespace AlgoAcademy.Research;

/// <summary>
/// The best way to sell (or buy) a quantity when trading fast costs and trading slowly is risky: linear temporary and permanent impact,
/// arithmetic random walk. Source: Almgren, Chriss (2000), "Optimal execution of portfolio transactions", J. Risk 3:5, equations 4-20.
/// </summary>
public sealed record AlmgrenChriss
{
    /// <summary>X: units to trade, above zero.</summary>
    public required double Quantity { get; init; }

    /// <summary>N: number of periods.</summary>
    public required int Periods { get; init; }

    /// <summary>τ: length of a period in the unit of time of the other parameters, such as days.</summary>
    public double PeriodLength { get; init; } = 1;

    /// <summary>σ: standard deviation of the price over one unit of time, in currency per unit.</summary>
    public required double Volatility { get; init; }

    /// <summary>ε: fixed cost of a traded unit, such as half the spread and fees, in currency.</summary>
    public double FixedCost { get; init; }

    /// <summary>γ: permanent impact, currency per unit for each unit traded. Must be linear to rule out price manipulation (Huberman, Stanzl 2004).</summary>
    public double PermanentImpact { get; init; }

    /// <summary>η: temporary impact, currency per unit for each unit traded per unit of time; above γτ/2.</summary>
    public required double TemporaryImpact { get; init; }

    private double AdjustedImpact => TemporaryImpact - (PermanentImpact * PeriodLength / 2);

    /// <summary>κ of equation 16: holdings fall like sinh(κ(T − t)); 1/κ is the trade's own time scale.</summary>
    /// <param name="riskAversion">λ per unit of currency, zero or more.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public double Urgency(double riskAversion)
    {
        Check();
        OptionRules.Require(OptionRules.Within(riskAversion, 0, double.MaxValue), nameof(riskAversion));
        var halfSquare = riskAversion * Volatility * Volatility / AdjustedImpact * PeriodLength * PeriodLength / 2;
        // arcosh(1 + h) = 2 arsinh(√(h/2)), exact also where h is tiny.
        return 2 * Math.Asinh(Math.Sqrt(halfSquare / 2)) / PeriodLength;
    }

    /// <summary>The path of least expected cost plus λ × variance, equations 17-18.</summary>
    /// <param name="riskAversion">λ per unit of currency, zero or more; zero trades evenly.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public LiquidationPath Optimal(double riskAversion)
    {
        var urgency = Urgency(riskAversion) * PeriodLength;
        var holdings = new double[Periods + 1];
        for (var j = 0; j < Periods; j++)
            holdings[j] = Quantity * SinhRatio(urgency * (Periods - j), urgency * Periods, (double)(Periods - j) / Periods);
        return Priced(holdings, riskAversion);
    }

    /// <summary>The same quantity in each period: cheapest on average, riskiest.</summary>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public LiquidationPath Even()
    {
        Check();
        return Priced([.. Enumerable.Range(0, Periods + 1).Select(j => Quantity * (Periods - j) / Periods)], double.NaN);
    }

    /// <summary>What any other way to trade costs under this model, equations 5 and 6.</summary>
    /// <param name="trades">Units in each period; they add up to the quantity.</param>
    /// <exception cref="ArgumentException">Not one trade per period, or another sum.</exception>
    public LiquidationPath Of(IReadOnlyList<double> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        Check();
        if (trades.Count != Periods || !(Math.Abs(trades.Sum() - Quantity) <= 1e-9 * Quantity))
            throw new ArgumentException(FormattableString.Invariant($"trades must be {Periods} numbers that add up to {Quantity}; were {trades.Count} that add up to {trades.Sum()}."), nameof(trades));
        var holdings = new double[Periods + 1];
        holdings[0] = Quantity;
        for (var j = 0; j < Periods - 1; j++)
            holdings[j + 1] = holdings[j] - trades[j];
        return Priced(holdings, double.NaN);
    }

    /// <summary>The efficient frontier: no path is both cheaper and less risky than one of these.</summary>
    /// <param name="least">Smallest λ, above zero.</param>
    /// <param name="most">Largest λ, above the smallest.</param>
    /// <param name="points">Number of paths, λ in equal ratios, at least 2.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public IReadOnlyList<LiquidationPath> Frontier(double least, double most, int points)
    {
        OptionRules.Require(OptionRules.Positive(least).Concat(OptionRules.Within(most, least, double.MaxValue)).Concat(OptionRules.Within(points, 2, 100_000)), nameof(points));
        return [.. Enumerable.Range(0, points).Select(i => Optimal(least * Math.Pow(most / least, (double)i / (points - 1))))];
    }

    /// <summary>Realized shortfalls of a path in simulated markets that follow the model, equations 1-3.</summary>
    /// <param name="path">The path; its trades are those of this model's periods.</param>
    /// <param name="runs">Number of markets, at least 1.</param>
    /// <param name="seed">The same seed gives the same markets.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public double[] Simulate(LiquidationPath path, int runs, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(path);
        OptionRules.Require(OptionRules.Within(runs, 1, 10_000_000), nameof(runs));
        var trades = Of(path.Trades).Trades;
        var random = new Rng(seed);
        var costs = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var drift = 0.0;
            foreach (var trade in trades)
            {
                costs[run] += trade * (drift + (FixedCost * Math.Sign(trade)) + (TemporaryImpact * trade / PeriodLength));
                drift += (PermanentImpact * trade) - (Volatility * Math.Sqrt(PeriodLength) * random.NextGaussian());
            }
        }

        return costs;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Almgren-Chriss: {Quantity} units in {Periods} periods of {PeriodLength}");

    private LiquidationPath Priced(double[] holdings, double riskAversion)
    {
        double[] trades = [.. Enumerable.Range(0, Periods).Select(j => holdings[j] - holdings[j + 1])];
        var cost = (PermanentImpact * Quantity * Quantity / 2) + (FixedCost * trades.Sum(Math.Abs)) + (AdjustedImpact / PeriodLength * trades.Sum(static trade => trade * trade));
        var variance = Volatility * Volatility * PeriodLength * holdings.Skip(1).Sum(static holding => holding * holding);
        return new LiquidationPath(holdings, trades, cost, Math.Sqrt(variance), riskAversion);
    }

    // sinh(a) / sinh(b) for 0 <= a <= b without overflow; its limit when both vanish.
    private static double SinhRatio(double a, double b, double limit) =>
        b < 1e-8 ? limit : Math.Exp(a - b) * (1 - Math.Exp(-2 * a)) / (1 - Math.Exp(-2 * b));

    private void Check() => OptionRules.Require(OptionRules.Positive(Quantity).Concat(OptionRules.Within(Periods, 1, 1_000_000)).Concat(OptionRules.Positive(PeriodLength))
        .Concat(OptionRules.Within(Volatility, 0, double.MaxValue)).Concat(OptionRules.Within(FixedCost, 0, double.MaxValue)).Concat(OptionRules.Within(PermanentImpact, 0, double.MaxValue))
        .Concat(OptionRules.Positive(TemporaryImpact)).Concat(OptionRules.Positive(AdjustedImpact, "TemporaryImpact − PermanentImpact × PeriodLength / 2")), "model");
}
