namespace AlgoAcademy.Research;

public sealed partial class FixSession
{
    /// <summary>
    /// Takes one message off the wire. Transmit what comes out before anything is delivered; then call <see cref="Commit"/>.
    /// </summary>
    /// <param name="bytes">One whole message, as <see cref="FixFrame.Next"/> finds them.</param>
    public IReadOnlyList<FixAction> Receive(ReadOnlySpan<byte> bytes)
    {
        if (State == FixSessionState.Disconnected)
            Ignore("not connected");
        else if (!FixMessage.TryParse(bytes, out var message))
            Ignore("garbled message");
        else if (!bytes.StartsWith("8=FIX.4.4\u0001"u8))
            Leave("BeginString must be FIX.4.4");
        else
            Receive(message);
        return Take();
    }

    private void Receive(FixMessage message)
    {
        (_lastReceived, _isTested) = (Now, false);
        if (message.Integer(FixTag.MsgSeqNum) is not (>= 1 and var number))
            Leave("MsgSeqNum (34) is missing or no number");
        else if (State == FixSessionState.LoggingOn && message.Type != FixMessageType.Logon)
            End("the first message must be a Logon");
        else if (HeaderFault(message) is { } fault)
            RejectAndLeave(message, number, fault);
        else if (message.Type == FixMessageType.Logon && (State == FixSessionState.LoggingOn || message.Flag(FixTag.ResetSeqNumFlag)))
            LoggedOn(message, number);
        else
            Order(message, number);
    }

    private FixFault? HeaderFault(FixMessage message)
    {
        if (message[FixTag.SenderCompId] != _options.TargetCompId || message[FixTag.TargetCompId] != _options.SenderCompId)
            return new FixFault(FixRejectReason.CompIdProblem, FixTag.SenderCompId, $"This session is between {_options.TargetCompId} and {_options.SenderCompId}.");
        if (message.Time(FixTag.SendingTime) is not { } sent)
            return new FixFault(FixRejectReason.SendingTimeAccuracy, FixTag.SendingTime, "SendingTime (52) is missing or no time.");
        if ((sent - Now).Duration() > _options.MaxClockSkew)
            return new FixFault(FixRejectReason.SendingTimeAccuracy, FixTag.SendingTime, FormattableString.Invariant($"SendingTime is more than {_options.MaxClockSkew.TotalSeconds} s from our clock."));
        if (message.Flag(FixTag.PossDupFlag) && message.Time(FixTag.OrigSendingTime) is { } original && original > sent)
            return new FixFault(FixRejectReason.SendingTimeAccuracy, FixTag.OrigSendingTime, "OrigSendingTime is later than SendingTime.");
        return null;
    }

    private void LoggedOn(FixMessage logon, long number)
    {
        var reset = logon.Flag(FixTag.ResetSeqNumFlag);
        if (logon[FixTag.EncryptMethod] != "0" || logon.Integer(FixTag.HeartBtInt) is not (>= 0 and <= 86_400 and var seconds))
        {
            Leave("a Logon must have EncryptMethod (98) 0 and HeartBtInt (108) from 0 to 86400");
            return;
        }

        if (reset && number != 1)
        {
            Leave("a Logon that resets the numbers must have number 1");
            return;
        }

        if (reset && !_hasReset)
        {
            _store.Reset();
            NextIn = 1;
        }

        if (number < NextIn)
        {
            Leave(TooLow(number));
            return;
        }

        _heartbeat = TimeSpan.FromSeconds(seconds);
        if (!_options.IsInitiator || State != FixSessionState.LoggingOn)
            Transmit(Logon(reset));
        (State, _hasReset) = (FixSessionState.Active, false);
        if (number == NextIn)
            NextIn = number + 1;
        else
            Miss(number);
    }

    // The numbers decide what happens to a message; see FIX 4.4 volume 2, "message recovery".
    private void Order(FixMessage message, long number)
    {
        if (message.Type == FixMessageType.SequenceReset && !message.Flag(FixTag.GapFillFlag))
            ResetNumber(message, number);
        else if (message.Type == FixMessageType.Logout)
            LoggedOut(number);
        else if (number > NextIn)
            Early(message, number);
        else if (number < NextIn)
            Late(message, number);
        else
            Handle(message, number);
        Drain();
    }

    private void Drain()
    {
        while (State != FixSessionState.Disconnected && _early.Count > 0 && _early.First() is var (number, message) && number <= NextIn)
        {
            _early.Remove(number);
            if (number == NextIn)
                Handle(message, number);
        }

        if (State == FixSessionState.Resending && NextIn > _highest)
            State = FixSessionState.Active;
    }

    private void Early(FixMessage message, long number)
    {
        if (message.Type == FixMessageType.ResendRequest)
        {
            // Answered at once, or two sides that both miss messages would wait for each other; its place is kept.
            Resend(message, number);
            message = new FixMessage(FixMessageType.Heartbeat);
        }

        if (_early.Count < _options.MaxQueued)
            _early.TryAdd(number, message);
        Miss(number);
    }

    private void Late(FixMessage message, long number)
    {
        if (!message.Flag(FixTag.PossDupFlag))
            Leave(TooLow(number));
        else if (message.Time(FixTag.OrigSendingTime) is null)
            Reject(message, number, new FixFault(FixRejectReason.RequiredTagMissing, FixTag.OrigSendingTime, "OrigSendingTime (122) is missing in a possible duplicate."));
        else
            Ignore(FormattableString.Invariant($"message {number} was received before"));
    }

    private void Handle(FixMessage message, long number)
    {
        NextIn = number + 1;
        if (_options.Validate && message.Fields.Count > 0 && FixValidator.Check(message) is [var fault, ..])
        {
            Reject(message, number, fault);
            return;
        }

        switch (message.Type)
        {
            case FixMessageType.Heartbeat or FixMessageType.Logon:
                break;
            case FixMessageType.TestRequest:
                Transmit(message[FixTag.TestReqId] is { } id ? new FixMessage(FixMessageType.Heartbeat).Set(FixTag.TestReqId, id) : new FixMessage(FixMessageType.Heartbeat));
                break;
            case FixMessageType.ResendRequest:
                Resend(message, number);
                break;
            case FixMessageType.SequenceReset:
                FillGap(message, number);
                break;
            default:
                _actions.Add(new FixAction.Deliver(message));
                break;
        }
    }

    private void LoggedOut(long number)
    {
        NextIn = number == NextIn ? number + 1 : NextIn;
        if (State != FixSessionState.LoggingOut)
            Transmit(Goodbye(""));
        End("logged out");
    }

    private void Ignore(string reason) => _actions.Add(new FixAction.Ignore(reason));

    private string TooLow(long number) => FormattableString.Invariant($"MsgSeqNum too low, expecting {NextIn} but received {number}");
}
