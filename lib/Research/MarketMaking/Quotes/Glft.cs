namespace AlgoAcademy.Research;

/// <summary>
/// Best quotes of a maker with exponential utility and a limit on the inventory. Source: Guéant, Lehalle, Fernandez-Tapia (2013), "Dealing
/// with the inventory risk", Mathematics and Financial Economics 7:477, theorem 1 (exact), theorem 2 (long before the end) and section 4
/// (closed form).
/// </summary>
/// <remarks>
/// Quotes follow from a linear system v′ = Mv over the inventories −Q…Q, M with αq² on its diagonal and −η beside it, α = kγσ²/2 and
/// η = A(1 + γ/k)^−(1 + k/γ). Prices are those of <see cref="AvellanedaStoikov"/>: a Brownian motion, met at the rate A exp(−kδ). Real quotes
/// are whole ticks, and where the tick is large rounding dominates all of this. Taught in lesson 39.
/// </remarks>
public sealed record Glft
{
    /// <summary>γ: dislike of risk, per unit of currency, above zero.</summary>
    public double RiskAversion { get; init; } = 0.1;

    /// <summary>σ: standard deviation of the price over one unit of time, in price units, above zero.</summary>
    public double Volatility { get; init; } = 2;

    /// <summary>A: fills per unit of time at distance zero, above zero.</summary>
    public double Arrival { get; init; } = 140;

    /// <summary>k: how fast the rate of fills falls with distance, per price unit, above zero.</summary>
    public double Decay { get; init; } = 1.5;

    /// <summary>Q: largest inventory, long or short, in units of one fill, 1 to 200.</summary>
    public int InventoryLimit { get; init; } = 10;

    /// <summary>
    /// The closed form for quotes far from end and limit: δᵇ = (1/γ) ln(1 + γ/k) + (2q + 1)/2 · √(σ²γ/(2kA) · (1 + γ/k)^(1 + k/γ)), δᵃ with −(2q − 1)/2.
    /// </summary>
    /// <param name="inventory">q: units held, from −Q to Q.</param>
    /// <returns>NaN on the side that would break the limit.</returns>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public QuoteDistances Approximate(int inventory)
    {
        Check();
        RequireInside(inventory);
        var (center, slope) = (AvellanedaStoikov.MonopolyMarkup(RiskAversion, Decay), Math.Sqrt(Curvature / Coupling));
        var bid = center + (((2 * inventory) + 1) / 2.0 * slope / Decay);
        var ask = center - (((2 * inventory) - 1) / 2.0 * slope / Decay);
        return new QuoteDistances(inventory == InventoryLimit ? double.NaN : bid, inventory == -InventoryLimit ? double.NaN : ask);
    }

    /// <summary>The exact quotes long before the end (theorem 2): from the vector of M's smallest eigenvalue.</summary>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public GlftQuotes Stationary()
    {
        Check();
        var fall = StationaryFall(Curvature / Coupling, InventoryLimit);
        return Quotes(inventory => inventory >= 0 ? Math.Log(fall[inventory]) : -Math.Log(fall[-inventory - 1]), double.PositiveInfinity);
    }

    /// <summary>The exact quotes at a time before the end (theorem 1): from v = exp(−M(T − t)) · 1.</summary>
    /// <param name="timeLeft">T − t in units of time, zero or more.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    /// <exception cref="InvalidOperationException">The solution at the limit is too small for a double beside that at zero.</exception>
    public GlftQuotes Exact(double timeLeft)
    {
        Check();
        OptionRules.Require(OptionRules.Within(timeLeft, 0, 1e9), nameof(timeLeft));
        var values = PositiveExponential.TimesOnes(Curvature * timeLeft, Coupling * timeLeft, InventoryLimit);
        if (values.Min() <= 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The solution at an inventory of {InventoryLimit} is below 1e-308 of that at 0: take a smaller InventoryLimit, or Stationary()."));
        }

        return Quotes(inventory => Math.Log(values[inventory + 1 + InventoryLimit] / values[inventory + InventoryLimit]), timeLeft);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"GLFT: risk aversion {RiskAversion:G4}, volatility {Volatility:G4}, arrival {Arrival:G4}, decay {Decay:G4}, inventory up to ±{InventoryLimit}");

    internal double Rate(double distance) => Arrival * Math.Exp(-Decay * distance);

    internal void RequireInside(int inventory) => OptionRules.Require(OptionRules.Within(inventory, -InventoryLimit, InventoryLimit), nameof(inventory));

    // α.
    private double Curvature => Decay * RiskAversion * Volatility * Volatility / 2;

    // η, by logarithms: the power alone overflows when γ is small beside k.
    private double Coupling => Arrival * Math.Exp(-(1 + (Decay / RiskAversion)) * RiskAversion * AvellanedaStoikov.MonopolyMarkup(RiskAversion, Decay));

    // step(q) = ln v(q + 1) / v(q); δᵇ(q) = −step(q) / k + c, δᵃ(q) = step(q − 1) / k + c.
    private GlftQuotes Quotes(Func<int, double> step, double timeLeft)
    {
        var center = AvellanedaStoikov.MonopolyMarkup(RiskAversion, Decay);
        var distances = new QuoteDistances[(2 * InventoryLimit) + 1];
        for (var q = -InventoryLimit; q <= InventoryLimit; q++)
        {
            var bid = q == InventoryLimit ? double.NaN : center - (step(q) / Decay);
            var ask = q == -InventoryLimit ? double.NaN : center + (step(q - 1) / Decay);
            distances[q + InventoryLimit] = new QuoteDistances(bid, ask);
        }

        return new GlftQuotes(this, distances, timeLeft);
    }

    /// <summary>
    /// v(q + 1) / v(q) for q = 0…Q − 1 of the positive solution of (c q² − λ) v(q) = v(q − 1) + v(q + 1), v(Q + 1) = 0. By symmetry
    /// −λ = 2 v(1) / v(0), and the quotients are a continued fraction of λ, so λ in (−2, 0) is found by bisection: no digits are lost even
    /// where v itself would vanish.
    /// </summary>
    private static double[] StationaryFall(double curvature, int limit)
    {
        var (low, high) = (-2.0, 0.0);
        var fall = new double[limit];
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (TryFall(middle, curvature, fall) && -middle > 2 * fall[0])
                low = middle;
            else
                high = middle;
        }

        TryFall(low, curvature, fall);
        return fall;
    }

    private static bool TryFall(double eigenvalue, double curvature, double[] fall)
    {
        var next = 0.0;
        for (var q = fall.Length; q >= 1; q--)
        {
            var rest = (curvature * q * q) - eigenvalue - next;
            if (!(rest > 0))
                return false;
            next = fall[q - 1] = 1 / rest;
        }

        return true;
    }

    private void Check() => OptionRules.Require(
        OptionRules.Within(RiskAversion, 1e-9, 1e9).Concat(OptionRules.Within(Volatility, 1e-9, 1e9)).Concat(OptionRules.Within(Arrival, 1e-9, 1e12))
        .Concat(OptionRules.Within(Decay, 1e-9, 1e9)).Concat(OptionRules.Within(InventoryLimit, 1, 200)), "model");
}
