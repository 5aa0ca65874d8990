namespace AlgoAcademy.Research;

/// <summary>
/// Bid and ask of a dealer who dislikes the risk of what is held: quotes around a reservation price that leans against the inventory.
/// Source: Avellaneda, Stoikov (2008), "High-frequency trading in a limit order book", Quantitative Finance 8:217, sections 2 and 3.
/// </summary>
/// <remarks>
/// The middle price is a Brownian motion and a quote at distance δ is met at the rate A exp(−kδ), which tells nothing about the price:
/// adverse selection is absent by construction. The quotes are the paper's approximation (linear in the inventory, A cancels out); those of
/// <see cref="Glft"/> solve the same problem without one. Taught in lesson 38.
/// </remarks>
public sealed record AvellanedaStoikov
{
    /// <summary>γ: dislike of risk, per unit of currency, above zero.</summary>
    public double RiskAversion { get; init; } = 0.1;

    /// <summary>σ: standard deviation of the price over one unit of time, in price units, zero or more.</summary>
    public double Volatility { get; init; } = 2;

    /// <summary>k: how fast the rate of fills falls with distance, per price unit, above zero.</summary>
    public double Decay { get; init; } = 1.5;

    /// <summary>r = s − qγσ²(T − t), equation 29: the price at which one unit more or less would be all the same.</summary>
    /// <param name="mid">s: middle price.</param>
    /// <param name="inventory">q: units held, below zero when short.</param>
    /// <param name="timeLeft">T − t in units of time, zero or more.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public double Reservation(double mid, double inventory, double timeLeft)
    {
        Check(mid, inventory, timeLeft);
        return mid - (inventory * RiskOver(timeLeft));
    }

    /// <summary>δᵃ + δᵇ = γσ²(T − t) + (2/γ) ln(1 + γ/k), equation 30; 2/k as γ vanishes.</summary>
    /// <param name="timeLeft">T − t in units of time, zero or more.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public double Spread(double timeLeft)
    {
        Check(0, 0, timeLeft);
        return RiskOver(timeLeft) + (2 * MonopolyMarkup(RiskAversion, Decay));
    }

    /// <summary>Half the spread on each side of the reservation price.</summary>
    /// <param name="mid">s: middle price.</param>
    /// <param name="inventory">q: units held, below zero when short.</param>
    /// <param name="timeLeft">T − t in units of time, zero or more.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public TwoSidedQuote Quote(double mid, double inventory, double timeLeft)
    {
        var (center, half) = (Reservation(mid, inventory, timeLeft), Spread(timeLeft) / 2);
        return new TwoSidedQuote(center - half, center + half);
    }

    /// <summary>
    /// The lowest ask and the highest bid that do no harm when what is held is then kept to the end: s + (±1 − 2q)γσ²(T − t)/2,
    /// section 2.2. Their middle is the reservation price.
    /// </summary>
    /// <param name="mid">s: middle price.</param>
    /// <param name="inventory">q: units held, below zero when short.</param>
    /// <param name="timeLeft">T − t in units of time, zero or more.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public TwoSidedQuote Indifference(double mid, double inventory, double timeLeft)
    {
        var (center, half) = (Reservation(mid, inventory, timeLeft), RiskOver(timeLeft) / 2);
        return new TwoSidedQuote(center - half, center + half);
    }

    /// <summary>
    /// The same without an end, for a dealer who discounts the future and never holds more than a limit (the paper's section 2.3):
    /// s + (1/γ) ln(1 + (±1 − 2q)γ²σ² / (2ω − γ²q²σ²)) with ω = γ²σ²(limit + 1)²/2.
    /// </summary>
    /// <param name="mid">s: middle price.</param>
    /// <param name="inventory">q: units held, from −limit to limit.</param>
    /// <param name="inventoryLimit">Largest inventory, long or short, zero or more.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public TwoSidedQuote StationaryIndifference(double mid, double inventory, double inventoryLimit)
    {
        Check(mid, inventory, 0);
        OptionRules.Require(OptionRules.Within(inventoryLimit, 0, 1e9).Concat(OptionRules.Within(inventory, -inventoryLimit, inventoryLimit)), nameof(inventory));

        // γ²σ² cancels out: 2ω / γ²σ² = (limit + 1)².
        var room = ((inventoryLimit + 1) * (inventoryLimit + 1)) - (inventory * inventory);
        double Shift(double side) => LogOnePlus((side - (2 * inventory)) / room) / RiskAversion;
        return new TwoSidedQuote(mid + Shift(-1), mid + Shift(1));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Avellaneda-Stoikov: risk aversion {RiskAversion:G4}, volatility {Volatility:G4}, decay {Decay:G4}");

    /// <summary>(1/γ) ln(1 + γ/k): what a dealer without inventory asks for a fill; 1/k as γ vanishes.</summary>
    internal static double MonopolyMarkup(double riskAversion, double decay) => LogOnePlus(riskAversion / decay) / riskAversion;

    // ln(1 + x) to full accuracy for small x, too (Kahan): what rounding does to 1 + x is undone by the quotient.
    private static double LogOnePlus(double x) => 1 + x is var sum && sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));

    private double RiskOver(double timeLeft) => RiskAversion * Volatility * Volatility * timeLeft;

    private void Check(double mid, double inventory, double timeLeft) => OptionRules.Require(
        OptionRules.Within(RiskAversion, 1e-12, 1e12).Concat(OptionRules.Within(Volatility, 0, 1e12)).Concat(OptionRules.Within(Decay, 1e-12, 1e12))
        .Concat(OptionRules.Within(mid, -1e15, 1e15)).Concat(OptionRules.Within(inventory, -1e12, 1e12)).Concat(OptionRules.Within(timeLeft, 0, 1e12)), "model");
}
