namespace AlgoAcademy.Research;

/// <summary>Decides by seeded chance when a message arrives, if at all: dropped, doubled, delayed, overtaken, or the connection cut.</summary>
public sealed class FixFaultInjector
{
    private readonly FixFaultOptions _options;
    private readonly Rng _random;
    private TimeSpan _lastArrival;

    /// <summary>A network of a seed.</summary>
    /// <param name="options">Probabilities and times.</param>
    /// <param name="seed">The same seed gives the same faults.</param>
    /// <exception cref="ArgumentException">Options out of range; every fault is named.</exception>
    public FixFaultInjector(FixFaultOptions options, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        (_options, _random) = (options, new Rng(seed));
    }

    /// <summary>Faults so far.</summary>
    public int Faults { get; private set; }

    /// <summary>When a message sent now arrives: no time when it is lost, two when it is doubled; null when the connection breaks.</summary>
    /// <param name="sent">Time since the start, zero or more.</param>
    /// <exception cref="ArgumentException">A time before the start.</exception>
    public IReadOnlyList<TimeSpan>? Arrivals(TimeSpan sent)
    {
        OptionRules.Require(OptionRules.Within(sent.TotalSeconds, 0, 1e9), nameof(sent));
        if (Happens(_options.Cut))
            return null;
        if (Happens(_options.Drop))
            return [];
        var arrival = sent + _options.Latency + (_options.Jitter * _random.NextUniform());
        if (Happens(_options.Reorder))
            return [arrival + (_options.Latency * 3)];
        _lastArrival = arrival > _lastArrival ? arrival : _lastArrival;
        return Happens(_options.Duplicate) ? [_lastArrival, _lastArrival + _options.Latency] : [_lastArrival];
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"fault injector: {Faults} faults so far");

    private bool Happens(double probability)
    {
        var happens = _random.NextUniform() < probability;
        Faults += happens ? 1 : 0;
        return happens;
    }
}
