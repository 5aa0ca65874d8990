namespace AlgoAcademy.Research;

/// <summary>
/// Quoting a bid and an ask (after Avellaneda and Stoikov 2008, in steps): a quote at distance δ from the middle is met with probability
/// A e^(−kδ) in a period and earns δ; what is held costs risk · q². Neither quote is shown where it would take the inventory beyond its limit.
/// </summary>
/// <remarks>
/// Without risk or limits each side would quote the δ with the largest δ e^(−kδ), that is 1 / k. Taught in lesson 25.
/// </remarks>
public sealed record QuotingProblem
{
    /// <summary>Largest inventory, long or short, 1 to 1,000.</summary>
    public int Limit { get; init; } = 5;

    /// <summary>Distances to choose from, in price units, each above 0.</summary>
    public IReadOnlyList<double> Distances { get; init; } = [0.5, 1, 1.5, 2, 2.5];

    /// <summary>A, the probability to be met at distance 0: above 0, at most 0.5.</summary>
    public double Arrival { get; init; } = 0.5;

    /// <summary>k, how fast it falls with distance, above 0.</summary>
    public double Decay { get; init; } = 1;

    /// <summary>Cost of an inventory q in a period is this · q², 0 or more.</summary>
    public double Risk { get; init; } = 0.02;

    /// <summary>As a decision process: state = inventory + limit, action = index of the bid's distance · number of distances + that of the ask's.</summary>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public DecisionProcess Process()
    {
        OptionRules.Require(Faults(), "problem");
        return new DecisionProcess((2 * Limit) + 1, Distances.Count * Distances.Count, (state, action) =>
        {
            var (bid, ask) = (Distances[action / Distances.Count], Distances[action % Distances.Count]);
            var buys = state < 2 * Limit ? Arrival * Math.Exp(-Decay * bid) : 0;
            var sells = state > 0 ? Arrival * Math.Exp(-Decay * ask) : 0;
            return
            [
                Move(state, 0, ((1 - buys) * (1 - sells), 0)),
                Move(state, 0, (buys * sells, bid + ask)),
                .. buys > 0 ? [Move(state, 1, (buys * (1 - sells), bid))] : Array.Empty<Transition>(),
                .. sells > 0 ? [Move(state, -1, (sells * (1 - buys), ask))] : Array.Empty<Transition>(),
            ];
        }, Limit);
    }

    /// <summary>The distances of bid and ask that an action stands for.</summary>
    /// <exception cref="ArgumentException">No such action.</exception>
    public (double Bid, double Ask) Quotes(int action)
    {
        OptionRules.Require(Faults(), "problem");
        OptionRules.Require(OptionRules.Within(action, 0, (Distances.Count * Distances.Count) - 1), nameof(action));
        return (Distances[action / Distances.Count], Distances[action % Distances.Count]);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"quoting at {Distances.Count} distances, inventory up to ±{Limit}, risk {Risk:G4}");

    private Transition Move(int state, int change, (double Probability, double Earned) what)
    {
        var inventory = state - Limit + change;
        return new Transition(state + change, what.Probability, what.Earned - (Risk * inventory * inventory));
    }

    private IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Limit, 1, 1_000),
        .. Distances is { Count: > 0 and <= 50 } && Distances.All(distance => distance > 0 && double.IsFinite(distance))
            ? Array.Empty<string>() : ["Distances must be 1 to 50 finite numbers above zero."],
        .. OptionRules.Positive(Arrival),
        .. OptionRules.Within(Arrival, 0, 0.5),
        .. OptionRules.Positive(Decay),
        .. OptionRules.Within(Risk, 0, 1e9),
    ];
}
