namespace AlgoAcademy.Research;

/// <summary>Trips a kill switch by itself: many orders rejected, no heartbeat, or a broker who counts other positions than we do.</summary>
public sealed class KillSwitchWatch
{
    private readonly KillSwitch _killSwitch;
    private readonly TimeProvider _clock;
    private readonly Queue<bool> _rejected = new();
    private long _heartbeat;

    /// <summary>Watches from now on.</summary>
    /// <param name="killSwitch">The switch.</param>
    /// <param name="clock">The present.</param>
    public KillSwitchWatch(KillSwitch killSwitch, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(killSwitch);
        ArgumentNullException.ThrowIfNull(clock);
        (_killSwitch, _clock, _heartbeat) = (killSwitch, clock, clock.GetTimestamp());
    }

    /// <summary>Orders that the reject rate is taken of.</summary>
    public int Orders { get; init; } = 20;

    /// <summary>Greatest fraction of them that may be rejected.</summary>
    public double MaxRejectRate { get; init; } = 0.05;

    /// <summary>Longest time without a heartbeat.</summary>
    public TimeSpan MaxSilence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The broker answered an order.</summary>
    /// <param name="isRejected">With a reject.</param>
    public void OrderAnswered(bool isRejected)
    {
        _rejected.Enqueue(isRejected);
        if (_rejected.Count > Orders)
            _rejected.Dequeue();
        var rejects = _rejected.Count(static one => one);
        if (_rejected.Count == Orders && rejects > MaxRejectRate * Orders)
            _killSwitch.Trip(FormattableString.Invariant($"{rejects} of the last {Orders} orders were rejected; {MaxRejectRate:P0} is the limit"));
    }

    /// <summary>The connection lives.</summary>
    public void Heartbeat() => _heartbeat = _clock.GetTimestamp();

    /// <summary>The broker told its count of a position.</summary>
    /// <param name="symbol">What is held.</param>
    /// <param name="ours">Units by our books.</param>
    /// <param name="brokers">Units by the broker's.</param>
    /// <exception cref="ArgumentException">No symbol.</exception>
    public void PositionTold(string symbol, double ours, double brokers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        if (!(Math.Abs(ours - brokers) <= 1e-9 * Math.Max(1, Math.Abs(ours))))
            _killSwitch.Trip(FormattableString.Invariant($"{symbol}: we count {ours}, the broker {brokers}"));
    }

    /// <summary>Time has passed: call it some times a second.</summary>
    public void Check()
    {
        var silence = _clock.GetElapsedTime(_heartbeat);
        if (silence > MaxSilence)
            _killSwitch.Trip(FormattableString.Invariant($"no heartbeat for {silence.TotalSeconds:F0} s; {MaxSilence.TotalSeconds:F0} s is the limit"));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"watch of {_killSwitch}: {_rejected.Count(static one => one)} of {_rejected.Count} orders rejected");
}
