namespace AlgoAcademy.Research;

/// <summary>Estimates of A and k of a <see cref="FillCurve"/>, each with standard errors, from three kinds of data.</summary>
public static class FillCalibration
{
    /// <summary>
    /// From quotes at several distances: counts are Poisson of mean A exp(−kδ) × time, and ln A and k have the largest likelihood (a Poisson
    /// regression; McCullagh and Nelder 1989, section 6). Errors are those of Fisher's information; A's by the delta method.
    /// </summary>
    /// <param name="counts">At least two distances, and fills at two of them or more.</param>
    /// <exception cref="ArgumentException">Counts out of range, or too few to tell A from k.</exception>
    public static FillCurve FromCounts(IReadOnlyList<FillCounts> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Any(static one => !(double.IsFinite(one.Distance) && one.Time > 0 && double.IsFinite(one.Time) && one.Fills >= 0))
            || counts.Where(static one => one.Fills > 0).Select(static one => one.Distance).Distinct().Count() < 2)
        {
            throw new ArgumentException("counts must have finite distances, times above zero and fills at two distances or more: one distance cannot tell A from k.", nameof(counts));
        }

        var fills = counts.Sum(static one => (double)one.Fills);
        var center = counts.Sum(static one => one.Fills * one.Distance) / fills;
        var decay = SolveDecay(counts, center);
        var arrival = fills / counts.Sum(one => one.Time * Math.Exp(-decay * one.Distance));
        double Mean(FillCounts one) => arrival * Math.Exp(-decay * one.Distance) * one.Time;

        // Information of (ln A, k): Σμ, −Σμδ, Σμδ²; the center of the distances separates the two, and Σμδ = fills × center at the top.
        var spread = counts.Sum(one => Mean(one) * (one.Distance - center) * (one.Distance - center));
        return new FillCurve
        {
            Arrival = arrival,
            Decay = decay,
            ArrivalError = arrival * Math.Sqrt((1 / fills) + (center * center / spread)),
            DecayError = 1 / Math.Sqrt(spread),
            Observations = (int)Math.Min(fills, int.MaxValue),
            Deviance = 2 * counts.Sum(one => (one.Fills > 0 ? one.Fills * Math.Log(one.Fills / Mean(one)) : 0) - one.Fills + Mean(one)),
            DegreesOfFreedom = counts.Count - 2,
        };
    }

    /// <summary>
    /// From how deep market orders reach: a quote at δ is met by those that reach δ or more, so beyond any distance the reaches are
    /// exponential with rate k, and k̂ = n / Σ(reach − from), Â = n exp(k̂ · from) / time.
    /// </summary>
    /// <param name="reaches">Farthest price of each market order from the middle before it, in price units; those nearer than from are left out.</param>
    /// <param name="time">How long they were watched, in units of time, above zero.</param>
    /// <param name="from">Distance from which the form is trusted: half the tightest spread, usually. Zero or more.</param>
    /// <exception cref="ArgumentException">A number out of range, or fewer than 2 orders that reach beyond from.</exception>
    public static FillCurve FromReaches(IReadOnlyList<double> reaches, double time, double from = 0)
    {
        ArgumentNullException.ThrowIfNull(reaches);
        OptionRules.Require(OptionRules.Positive(time).Concat(OptionRules.Within(from, 0, 1e12)).Concat(reaches.Any(static reach => !double.IsFinite(reach)) ? ["reaches must be finite."] : []), nameof(reaches));
        var beyond = reaches.Where(reach => reach >= from).Select(reach => reach - from).ToList();
        var sum = beyond.Sum();
        if (beyond.Count < 2 || !(sum > 0))
            throw new ArgumentException(FormattableString.Invariant($"reaches must have at least 2 orders that reach beyond {from}; had {beyond.Count}."), nameof(reaches));
        double n = beyond.Count, decay = n / sum, arrival = n * Math.Exp(decay * from) / time;
        return new FillCurve
        {
            Arrival = arrival,
            Decay = decay,
            ArrivalError = arrival * Math.Sqrt((1 + (decay * from * decay * from)) / n),
            DecayError = decay / Math.Sqrt(n),
            Observations = beyond.Count,
        };
    }

    /// <summary>
    /// From sizes of market orders and what they move the price by, as in Avellaneda, Stoikov (2008), section 2.5: sizes have a power tail
    /// P(size &gt; x) = (x / smallest)^(−α), the price gives way by ln(size / smallest) / K, so that A is the rate of orders and k = αK.
    /// α̂ = n / Σ ln(size / smallest) (Hill 1975); 1/K̂ is the slope of the moves through the origin.
    /// </summary>
    /// <param name="sizes">Units of each market order; those below smallest are left out.</param>
    /// <param name="moves">How far from the middle each went, in price units, one for each size.</param>
    /// <param name="time">How long they were watched, in units of time, above zero.</param>
    /// <param name="smallest">Size from which the power tail holds, above zero.</param>
    /// <exception cref="ArgumentException">A number out of range, fewer than 3 orders in the tail, or moves that do not grow with size.</exception>
    public static FillCurve FromTradeSizes(IReadOnlyList<double> sizes, IReadOnlyList<double> moves, double time, double smallest)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        ArgumentNullException.ThrowIfNull(moves);
        OptionRules.Require(OptionRules.Positive(time).Concat(OptionRules.Positive(smallest))
            .Concat(sizes.Count != moves.Count || sizes.Concat(moves).Any(static value => !double.IsFinite(value)) ? ["sizes and moves must be finite, one move for each size."] : []), nameof(sizes));
        var tail = sizes.Zip(moves).Where(one => one.First >= smallest).Select(one => (Log: Math.Log(one.First / smallest), Move: one.Second)).ToList();
        double n = tail.Count, logs = tail.Sum(static one => one.Log), squares = tail.Sum(static one => one.Log * one.Log);
        var slope = tail.Sum(static one => one.Log * one.Move) / squares;
        if (n < 3 || !(logs > 0) || !(slope > 0))
            throw new ArgumentException(FormattableString.Invariant($"There must be at least 3 orders of {smallest} or more, of different sizes, that move the price the more the larger they are; there were {n}, with a slope of {slope:G4}."), nameof(sizes));
        var slopeError = Math.Sqrt(tail.Sum(one => Math.Pow(one.Log * (one.Move - (slope * one.Log)), 2))) / squares;
        var decay = n / logs / slope;
        return new FillCurve
        {
            Arrival = n / time,
            Decay = decay,
            ArrivalError = Math.Sqrt(n) / time,
            DecayError = decay * Math.Sqrt((1 / n) + (slopeError / slope * (slopeError / slope))),
            Observations = tail.Count,
        };
    }

    // With A at its best, the likelihood is concave in k and its slope Σ over the distances of weight × (δ − center) falls: bisection cannot fail.
    private static double SolveDecay(IReadOnlyList<FillCounts> counts, double center)
    {
        double Slope(double decay)
        {
            var most = counts.Max(one => -decay * one.Distance);
            return counts.Sum(one => one.Time * Math.Exp((-decay * one.Distance) - most) * (one.Distance - center));
        }

        var width = counts.Max(static one => one.Distance) - counts.Min(static one => one.Distance);
        var (low, high) = (-1 / width, 1 / width);
        while (Slope(low) < 0)
            low *= 2;
        while (Slope(high) > 0)
            high *= 2;
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Slope(middle) > 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
