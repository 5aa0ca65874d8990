namespace AlgoAcademy.Research;

/// <summary>When how much of a parent order is to be traded; the slices add up to the order exactly.</summary>
public sealed class ExecutionSchedule
{
    private ExecutionSchedule(ParentOrder order, IReadOnlyList<ScheduleSlice> slices) => (Order, Slices) = (order, slices);

    /// <summary>The order.</summary>
    public ParentOrder Order { get; }

    /// <summary>Its parts, oldest first, of equal duration; some may be empty.</summary>
    public IReadOnlyList<ScheduleSlice> Slices { get; }

    /// <summary>Equal parts in equal times (time-weighted average price).</summary>
    /// <param name="order">The order.</param>
    /// <param name="slices">Number of parts, at least 1.</param>
    /// <exception cref="ArgumentException">An order or a number out of range.</exception>
    public static ExecutionSchedule Twap(ParentOrder order, int slices)
    {
        OptionRules.Require(OptionRules.Within(slices, 1, 1_000_000), nameof(slices));
        return FromWeights(order, Enumerable.Repeat(1.0, slices).ToArray());
    }

    /// <summary>
    /// Nearly equal parts whose sizes differ by chance: regular slices tell everybody that a large order is at work.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="slices">Number of parts, at least 1.</param>
    /// <param name="spread">Each part's weight is uniform from 1 − spread to 1 + spread; from 0 to 1.</param>
    /// <param name="seed">The same seed gives the same parts.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public static ExecutionSchedule RandomTwap(ParentOrder order, int slices, double spread, ulong seed)
    {
        OptionRules.Require(OptionRules.Within(slices, 1, 1_000_000).Concat(OptionRules.Within(spread, 0, 0.999)), nameof(slices));
        var random = new Rng(seed);
        return FromWeights(order, Enumerable.Range(0, slices).Select(_ => 1 + (spread * ((2 * random.NextUniform()) - 1))).ToArray());
    }

    /// <summary>Parts in the proportion of the expected volume (volume-weighted average price; Berkowitz, Logue, Noser 1988).</summary>
    /// <param name="order">The order.</param>
    /// <param name="curve">Expected volume between the order's start and end.</param>
    /// <exception cref="ArgumentException">An order out of range.</exception>
    public static ExecutionSchedule Vwap(ParentOrder order, VolumeCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return FromWeights(order, curve.Fractions);
    }

    /// <summary>The parts that an Almgren-Chriss model asks for: early ones larger, the more so the more risk is disliked.</summary>
    /// <param name="order">The order; its quantity takes the place of the model's.</param>
    /// <param name="model">Impact, volatility and number of periods.</param>
    /// <param name="riskAversion">λ, per unit of cost, zero or more.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public static ExecutionSchedule ImplementationShortfall(ParentOrder order, AlmgrenChriss model, double riskAversion)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(model);
        order.Check();
        return FromWeights(order, (model with { Quantity = order.Quantity }).Optimal(riskAversion).Trades);
    }

    /// <summary>Parts in given proportions.</summary>
    /// <param name="order">The order.</param>
    /// <param name="weights">Zero or more, not all zero.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public static ExecutionSchedule FromWeights(ParentOrder order, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(order);
        order.Check();
        var parts = Apportionment.Of(order.Quantity, weights, order.Lot);
        DateTime At(int slice) => order.Start + ((order.End - order.Start) * ((double)slice / parts.Length));
        return new ExecutionSchedule(order, [.. parts.Select((part, slice) => new ScheduleSlice(At(slice), At(slice + 1), part))]);
    }

    /// <summary>Units that should be done by a time: slices count in proportion to the time they have had.</summary>
    /// <param name="time">UTC.</param>
    public double Planned(DateTime time) => Slices.Sum(slice => slice.Quantity * Math.Clamp((time - slice.Start) / (slice.End - slice.Start), 0, 1));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"schedule of {Slices.Count} slices: {Order}; {string.Join(", ", Slices.Take(8).Select(static slice => slice.Quantity))}{(Slices.Count > 8 ? ", …" : "")}");
}
