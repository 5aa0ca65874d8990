namespace AlgoAcademy.Research;

/// <summary>
/// Two sessions with their applications on a simulated network with faults: every run of a seed is the same. When the connection breaks,
/// both sides lose what is under way and connect again a moment later, as real ones do.
/// </summary>
public sealed class FixLink
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private readonly SimulatedClock _clock;
    private readonly FixFaultInjector _faults;
    private readonly DateTime _start;
    private readonly FixParty[] _parties;
    private readonly PriorityQueue<(int To, ReadOnlyMemory<byte> Bytes), (TimeSpan At, long Order)> _wire = new();
    private readonly List<string> _log = [];
    private long _order;
    private DateTime _connectAt;

    /// <summary>Two sessions that are not connected yet.</summary>
    /// <param name="clock">The clock that both sessions were made with.</param>
    /// <param name="faults">The network.</param>
    /// <param name="initiator">The side that logs on.</param>
    /// <param name="acceptor">The other side.</param>
    public FixLink(SimulatedClock clock, FixFaultInjector faults, FixParty initiator, FixParty acceptor)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentNullException.ThrowIfNull(initiator);
        ArgumentNullException.ThrowIfNull(acceptor);
        (_clock, _faults, _start, _connectAt) = (clock, faults, clock.Now, clock.Now);
        _parties = [initiator, acceptor];
    }

    /// <summary>What happened, one line each: time in seconds, side, action.</summary>
    public IReadOnlyList<string> Log => _log;

    /// <summary>Connections so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Both sides are logged on, nothing is missing, and nothing is under way.</summary>
    public bool IsQuiet => _wire.Count == 0 && _parties.All(static party => party.Session.State == FixSessionState.Active)
        && _parties[0].Session.NextOut == _parties[1].Session.NextIn && _parties[1].Session.NextOut == _parties[0].Session.NextIn;

    /// <summary>Sends a message of the initiator's application.</summary>
    /// <param name="message">Type and body.</param>
    public void Send(FixMessage message) => Carry(0, _parties[0].Session.Send(message));

    /// <summary>Lets time pass.</summary>
    /// <param name="duration">Zero or more.</param>
    /// <exception cref="ArgumentException">A negative duration.</exception>
    public void Run(TimeSpan duration)
    {
        OptionRules.Require(OptionRules.Within(duration.TotalSeconds, 0, 1e6), nameof(duration));
        for (var end = _clock.Now + duration; _clock.Now < end;)
        {
            var next = _clock.Now + s_tick;
            while (_wire.TryPeek(out _, out var due) && _start + due.At <= next)
                Arrive(_wire.Dequeue(), _start + due.At);
            _clock.AdvanceTo(next);
            Tick();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"FIX link: {Connections} connections, {_faults.Faults} faults, {_log.Count} events");

    private void Arrive((int To, ReadOnlyMemory<byte> Bytes) message, DateTime at)
    {
        _clock.AdvanceTo(at > _clock.Now ? at : _clock.Now);
        Carry(message.To, _parties[message.To].Session.Receive(message.Bytes.Span));
        _parties[message.To].Session.Commit();
    }

    private void Tick()
    {
        if (_connectAt != default && _clock.Now >= _connectAt)
        {
            _connectAt = default;
            Connections++;
            var calls = _parties.Select(static party => party.Session.Connect()).ToArray();
            Carry(0, calls[0]);
            Carry(1, calls[1]);
        }

        for (var side = 0; side < 2; side++)
            Carry(side, _parties[side].Session.Tick());
    }

    private void Carry(int side, IReadOnlyList<FixAction> actions)
    {
        foreach (var action in actions)
        {
            _log.Add(FormattableString.Invariant($"{(_clock.Now - _start).TotalSeconds:F3} {_parties[side].Session.Options.SenderCompId} {action}"));
            switch (action)
            {
                case FixAction.Transmit transmit:
                    Put(1 - side, transmit.Bytes);
                    break;
                case FixAction.Deliver deliver:
                    foreach (var answer in _parties[side].OnMessage(deliver.Message))
                        Carry(side, _parties[side].Session.Send(answer));
                    break;
                case FixAction.Disconnect:
                    Break();
                    break;
            }
        }
    }

    private void Put(int to, ReadOnlyMemory<byte> bytes)
    {
        if (_connectAt != default)
            return;
        if (_faults.Arrivals(_clock.Now - _start) is not { } arrivals)
        {
            Break();
            return;
        }

        foreach (var arrival in arrivals)
            _wire.Enqueue((to, bytes), (arrival, _order++));
    }

    private void Break()
    {
        if (_connectAt != default)
            return;
        _log.Add(FormattableString.Invariant($"{(_clock.Now - _start).TotalSeconds:F3} the connection breaks"));
        _wire.Clear();
        foreach (var party in _parties)
            party.Session.Disconnected();
        _connectAt = _clock.Now + s_pause;
    }
}
