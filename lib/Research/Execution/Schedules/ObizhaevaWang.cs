namespace AlgoAcademy.Research;

/// <summary>
/// The best way to trade a quantity against a book that refills: a trade moves the price, and the transient part of the move decays
/// exponentially. Blocks at both ends and a steady rate between them. Source: Obizhaeva, Wang (2013), "Optimal trading strategy and
/// supply/demand dynamics", J. Financial Markets 16:1, proposition 3; in discrete time Alfonsi, Fruth, Schied (2010), theorem 3.1.
/// </summary>
public sealed record ObizhaevaWang
{
    /// <summary>X: units to trade, above zero.</summary>
    public required double Quantity { get; init; }

    /// <summary>T: time to trade them in, above zero.</summary>
    public required double Horizon { get; init; }

    /// <summary>ρ: the transient impact decays like exp(−ρt), above zero.</summary>
    public required double Resilience { get; init; }

    /// <summary>κ: transient impact, currency per unit for each unit traded, above zero.</summary>
    public double TransientImpact { get; init; } = 1;

    /// <summary>λ: permanent impact, currency per unit for each unit traded, zero or more.</summary>
    public double PermanentImpact { get; init; }

    /// <summary>In continuous time: a block X / (ρT + 2) at each end, ρX / (ρT + 2) per unit of time between.</summary>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public BlockSchedule Continuous()
    {
        Check();
        var block = Quantity / ((Resilience * Horizon) + 2);
        return new BlockSchedule(block, Resilience * block, Resilience * Horizon * block, Permanent + (TransientImpact * Quantity * block));
    }

    /// <summary>In a number of trades at equal distances, the first at 0 and the last at T.</summary>
    /// <param name="trades">At least 2.</param>
    /// <returns>Units of each trade.</returns>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public double[] Discrete(int trades)
    {
        Check();
        OptionRules.Require(OptionRules.Within(trades, 2, 1_000_000), nameof(trades));
        var refill = 1 - Math.Exp(-Resilience * Horizon / (trades - 1));
        var block = Quantity / (2 + ((trades - 2) * refill));
        var schedule = new double[trades];
        schedule.AsSpan().Fill(block * refill);
        (schedule[0], schedule[^1]) = (block, block);
        return schedule;
    }

    /// <summary>Expected shortfall of trades at equal distances from 0 to T: permanent part plus ½ΣΣ κ exp(−ρ|tᵢ−tⱼ|) xᵢ xⱼ.</summary>
    /// <param name="trades">Units of each trade, at least 2 of them, adding up to the quantity.</param>
    /// <exception cref="ArgumentException">Fewer trades, or another sum.</exception>
    public double Cost(IReadOnlyList<double> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        Check();
        if (trades.Count < 2 || !(Math.Abs(trades.Sum() - Quantity) <= 1e-9 * Quantity))
            throw new ArgumentException(FormattableString.Invariant($"trades must be at least 2 numbers that add up to {Quantity}; were {trades.Count} that add up to {trades.Sum()}."), nameof(trades));
        var decay = Math.Exp(-Resilience * Horizon / (trades.Count - 1));
        var (cost, impact) = (0.0, 0.0);
        foreach (var trade in trades)
        {
            cost += trade * ((TransientImpact * trade / 2) + impact);
            impact = (impact + (TransientImpact * trade)) * decay;
        }

        return Permanent + cost;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Obizhaeva-Wang: {Quantity} units in {Horizon}, resilience {Resilience}");

    private double Permanent => PermanentImpact * Quantity * Quantity / 2;

    private void Check() => OptionRules.Require(OptionRules.Positive(Quantity).Concat(OptionRules.Positive(Horizon)).Concat(OptionRules.Positive(Resilience))
        .Concat(OptionRules.Positive(TransientImpact)).Concat(OptionRules.Within(PermanentImpact, 0, double.MaxValue)), "model");
}
