namespace AlgoAcademy.Research;

/// <summary>
/// When to buy a mean-reverting price once and when to sell it again, so that the discounted profit is largest (Leung and Li 2015, International
/// Journal of Theoretical and Applied Finance 18:1550020). Unlike <see cref="OuThresholds"/>, which trade again and again, one trade waits for a
/// better price. Taught in lesson 36.
/// </summary>
/// <remarks>
/// F and G solve ½σ²u″ + θ(μ − x)u′ = ru, F rising and G falling: parabolic cylinder functions. The exit solves F(b) = (b − c) F′(b) (theorem 3.2), the
/// entry G(d)(V′(d) − 1) = G′(d)(V(d) − d − c) with V the value of the position (theorem 3.5); with a stop-loss the exit balances both functions
/// (theorem 4.2).
/// </remarks>
public sealed class OuStopping
{
    // The special function is good to 30 units; further away nobody waits.
    private const double Reach = 28;

    private readonly OuStoppingOptions options;
    private readonly double rising;
    private readonly double falling;

    private OuStopping(OuStoppingOptions options)
    {
        this.options = options;
        Exit = Root(options.StopLoss is { } stop ? StoppedBalance(stop) : Balance, Math.Max(options.Cost, Low));
        (rising, falling) = Shares();
        Entry = options.StopLoss is null ? EntryBelow(Exit) : double.NaN;
    }

    /// <summary>Sell at this price or above.</summary>
    public double Exit { get; }

    /// <summary>Buy at this price or below; NaN with a stop-loss, where the best entries are an interval that is not computed here.</summary>
    public double Entry { get; }

    /// <summary>Solves for exit and entry.</summary>
    /// <exception cref="ArgumentException">An option out of range.</exception>
    /// <exception cref="InvalidOperationException">A threshold lies more than 28 stationary deviations from the mean.</exception>
    public static OuStopping Best(OuStoppingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionRules.Require(options.Faults());
        return new OuStopping(options);
    }

    /// <summary>What a position is worth that is sold at the best time (or stopped): E[e^(−rτ)(X − c)].</summary>
    /// <param name="price">Within 28 stationary deviations of the mean, or beyond exit or stop.</param>
    /// <exception cref="ArgumentException">A price out of range.</exception>
    public double ValueOfPosition(double price)
    {
        if (price >= Exit || price <= options.StopLoss)
            return price - options.Cost;
        Require(price);
        return (rising * F(price)) + (falling * G(price));
    }

    /// <summary>What it is worth to wait for the best entry without a position; NaN with a stop-loss.</summary>
    /// <param name="price">Within 28 stationary deviations of the mean.</param>
    /// <exception cref="ArgumentException">A price out of range.</exception>
    public double ValueOfWaiting(double price)
    {
        Require(price);
        if (price <= Entry)
            return ValueOfPosition(price) - price - options.Cost;
        return (ValueOfPosition(Entry) - Entry - options.Cost) * G(price) / G(Entry);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"buy at {Entry:G6} or below, sell at {Exit:G6} or above")
        + (options.StopLoss is { } stop ? FormattableString.Invariant($", give up at {stop:G6}") : "");

    private double Low => options.Mean - (Reach * options.Unit);

    private double High => options.Mean + (Reach * options.Unit);

    private double Order => options.DiscountRate / options.Speed;

    private double Balance(double b) => F(b) - ((b - options.Cost) * F(b, 1));

    private Func<double, double> StoppedBalance(double stop) => b =>
    {
        var (loss, gain) = (stop - options.Cost, b - options.Cost);
        return (G(b) * F(stop)) - (G(stop) * F(b))
            - ((((loss * G(b)) - (gain * G(stop))) * F(b, 1)) + (((gain * F(stop)) - (loss * F(b))) * G(b, 1)));
    };

    // V = rising F + falling G through (exit, exit − c) and, with a stop, (stop, stop − c).
    private (double Rising, double Falling) Shares()
    {
        var gain = Exit - options.Cost;
        if (options.StopLoss is not { } stop)
            return (gain / F(Exit), 0);
        var loss = stop - options.Cost;
        var scale = (F(Exit) * G(stop)) - (F(stop) * G(Exit));
        return (((gain * G(stop)) - (loss * G(Exit))) / scale, ((loss * F(Exit)) - (gain * F(stop))) / scale);
    }

    private double EntryBelow(double exit)
    {
        double Pull(double d) => (G(d) * ((rising * F(d, 1)) - 1)) - (G(d, 1) * ((rising * F(d)) - d - options.Cost));
        var (low, high) = (exit, exit);
        while (Pull(low) <= 0)
        {
            (low, high) = (low - (options.Unit / 4), low);
            if (low < Low)
                throw new InvalidOperationException(FormattableString.Invariant($"A cost of {options.Cost} leaves no entry within {Reach} deviations of the mean: give a smaller Cost."));
        }

        return Bisect(Pull, low, high);
    }

    private double Root(Func<double, double> balance, double from)
    {
        var sign = Math.Sign(balance(from));
        for (var high = from + (options.Unit / 4); high <= High; high += options.Unit / 4)
        {
            if (Math.Sign(balance(high)) != sign)
                return Bisect(balance, high - (options.Unit / 4), high);
        }

        throw new InvalidOperationException(FormattableString.Invariant(
            $"The best exit lies more than {Reach} deviations from the mean: give a Cost nearer to the Mean than {options.Cost} is to {options.Mean}, or a higher DiscountRate."));
    }

    private static double Bisect(Func<double, double> f, double low, double high)
    {
        var sign = Math.Sign(f(low));
        for (var i = 0; i < 100 && high - low > 1e-15 * (1 + Math.Abs(low)); i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Math.Sign(f(middle)) == sign ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private double F(double x, int slope = 0) => Fundamental((x - options.Mean) / options.Unit, slope) / Math.Pow(options.Unit, slope);

    private double G(double x, int slope = 0) => Fundamental((options.Mean - x) / options.Unit, slope) / Math.Pow(-options.Unit, slope);

    // I(z) = ∫ t^(a−1) e^(zt − t²/2) dt = Γ(a) e^(z²/4) D₋ₐ(−z); its derivative is the same with a + 1. Divided by Γ(a), for the scale is free.
    private double Fundamental(double z, int slope) =>
        (slope == 0 ? 1 : Order) * Math.Exp(z * z / 4) * ParabolicCylinder.Of(-(Order + slope), -z);

    private void Require(double price) => OptionRules.Require(OptionRules.Within(price, Low, High), nameof(price));
}
