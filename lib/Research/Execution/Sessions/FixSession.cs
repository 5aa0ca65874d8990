namespace AlgoAcademy.Research;

/// <summary>
/// One side of a FIX 4.4 session as a state machine: messages and the clock go in, actions come out; it touches neither network nor
/// threads, so that every case can be replayed. Delivery is at least once: a message counts as received when <see cref="Commit"/> is
/// called after it was handled, and the application knows it again by ClOrdID or ExecID. Source: FIX 4.4 (2003), volume 2.
/// </summary>
public sealed partial class FixSession
{
    private readonly FixSessionOptions _options;
    private readonly IFixStore _store;
    private readonly TimeProvider _clock;
    private readonly List<FixAction> _actions = [];
    private readonly SortedDictionary<long, FixMessage> _early = [];
    private TimeSpan _heartbeat;
    private DateTime _lastSent;
    private DateTime _lastReceived;
    private DateTime _deadline;
    private DateTime _asked;
    private bool _isTested;
    private bool _hasReset;
    private long _highest;

    /// <summary>A session that is not connected yet.</summary>
    /// <param name="options">Both sides and the times.</param>
    /// <param name="store">What it must not forget.</param>
    /// <param name="clock">The present, UTC.</param>
    /// <exception cref="ArgumentException">Options out of range; every fault is named.</exception>
    public FixSession(FixSessionOptions options, IFixStore store, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        options.Check();
        (_options, _store, _clock) = (options, store, clock);
        NextIn = store.NextIn;
    }

    /// <summary>Both sides and the times.</summary>
    public FixSessionOptions Options => _options;

    /// <summary>Where the session stands.</summary>
    public FixSessionState State { get; private set; }

    /// <summary>Number that the next message of the other side must have.</summary>
    public long NextIn { get; private set; }

    /// <summary>Number that our next message will have.</summary>
    public long NextOut => _store.NextOut;

    /// <summary>Messages that came too early and wait for those before them.</summary>
    public int Queued => _early.Count;

    private bool IsLoggedOn => State is FixSessionState.Active or FixSessionState.Resending;

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>A connection stands: the initiator logs on, the acceptor waits.</summary>
    /// <exception cref="InvalidOperationException">There is a connection already.</exception>
    public IReadOnlyList<FixAction> Connect()
    {
        if (State != FixSessionState.Disconnected)
            throw new InvalidOperationException($"The session is {State}; call Disconnected() when the old connection has ended.");
        var now = Now;
        (State, _lastSent, _lastReceived, _deadline) = (FixSessionState.LoggingOn, now, now, now + _options.AnswerTimeout);
        (NextIn, _highest, _isTested, _heartbeat) = (_store.NextIn, 0, false, _options.Heartbeat);
        _hasReset = _options is { IsInitiator: true, ResetOnLogon: true };
        if (_hasReset)
        {
            _store.Reset();
            NextIn = 1;
        }

        if (_options.IsInitiator)
            Transmit(Logon(_hasReset));
        return Take();
    }

    /// <summary>
    /// Sends a message of the application. While nobody is logged on it is kept and numbered; the other side will ask for it.
    /// </summary>
    /// <param name="message">Type and body; the session writes the header.</param>
    /// <exception cref="ArgumentException">A message that belongs to the session itself.</exception>
    public IReadOnlyList<FixAction> Send(FixMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (FixMessageType.IsSession(message.Type))
            throw new ArgumentException($"Messages of type {message.Type} belong to the session, which sends them itself.", nameof(message));
        if (IsLoggedOn)
            Transmit(message);
        else
            _store.Append(Headed(message, _store.NextOut).Encode());
        return Take();
    }

    /// <summary>Says goodbye and waits for the answer.</summary>
    /// <param name="reason">Text for the other side; may be empty.</param>
    public IReadOnlyList<FixAction> Logout(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (IsLoggedOn)
        {
            Transmit(Goodbye(reason));
            (State, _deadline) = (FixSessionState.LoggingOut, Now + _options.AnswerTimeout);
        }
        else if (State == FixSessionState.LoggingOn)
        {
            End("logged out before the Logon was answered");
        }

        return Take();
    }

    /// <summary>The connection is gone, for whatever reason.</summary>
    public void Disconnected()
    {
        State = FixSessionState.Disconnected;
        _early.Clear();
    }

    /// <summary>What was delivered so far has been handled: after a crash it is not asked for again.</summary>
    public void Commit() => _store.Expect(NextIn);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"FIX session {_options.SenderCompId} to {_options.TargetCompId}: {State}, next out {NextOut}, next in {NextIn}, {Queued} waiting");

    private FixMessage Logon(bool reset)
    {
        var logon = new FixMessage(FixMessageType.Logon).Set(FixTag.EncryptMethod, 0).Set(FixTag.HeartBtInt, (long)_heartbeat.TotalSeconds);
        return reset ? logon.Set(FixTag.ResetSeqNumFlag, "Y") : logon;
    }

    private static FixMessage Goodbye(string reason)
    {
        var logout = new FixMessage(FixMessageType.Logout);
        return reason.Length == 0 ? logout : logout.Set(FixTag.Text, Plain(reason));
    }

    private void Transmit(FixMessage message)
    {
        var bytes = Headed(message, _store.NextOut).Encode();
        _store.Append(bytes);
        _actions.Add(new FixAction.Transmit(bytes));
        _lastSent = Now;
    }

    private FixMessage Headed(FixMessage message, long number)
    {
        var headed = new FixMessage(message.Type).Set(FixTag.SenderCompId, _options.SenderCompId).Set(FixTag.TargetCompId, _options.TargetCompId)
            .Set(FixTag.MsgSeqNum, number).Set(FixTag.SendingTime, Now);
        foreach (var field in message.Fields.Where(static field => FixTag.IsHeader(field.Tag) && !IsOurs(field.Tag)))
            headed.Add(field.Tag, field.Value);
        foreach (var field in message.Fields.Where(static field => !FixTag.IsHeader(field.Tag)))
            headed.Add(field.Tag, field.Value);
        return headed;
    }

    private void End(string reason)
    {
        _actions.Add(new FixAction.Disconnect(reason));
        Disconnected();
    }

    private void Leave(string reason)
    {
        Transmit(Goodbye(reason));
        End(reason);
    }

    // What is sent comes first: the application's answers get later numbers and must not overtake it.
    private FixAction[] Take()
    {
        FixAction[] actions = [.. _actions.OrderBy(static action => action switch { FixAction.Transmit => 0, FixAction.Deliver => 1, _ => 2 })];
        _actions.Clear();
        return actions;
    }

    private static bool IsOurs(int tag) => tag is FixTag.SenderCompId or FixTag.TargetCompId or FixTag.MsgSeqNum or FixTag.SendingTime
        or FixTag.PossDupFlag or FixTag.OrigSendingTime;

    private static string Plain(string text) => new([.. text.Take(200).Select(static one => one is >= ' ' and <= 'ÿ' ? one : '?')]);
}
