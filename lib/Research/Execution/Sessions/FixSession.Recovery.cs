namespace AlgoAcademy.Research;

public sealed partial class FixSession
{
    private const double LateFactor = 1.2;

    /// <summary>Lets time pass: heartbeats, test requests, and the end of a connection that went silent. Call it some times a second.</summary>
    public IReadOnlyList<FixAction> Tick()
    {
        var now = Now;
        if (State is FixSessionState.LoggingOn or FixSessionState.LoggingOut && now >= _deadline)
            End(State == FixSessionState.LoggingOn ? "no answer to the Logon" : "no answer to the Logout");
        else if (IsLoggedOn)
            Beat(now);
        return Take();
    }

    private void Beat(DateTime now)
    {
        var silence = now - _lastReceived;
        if (_heartbeat > TimeSpan.Zero && silence >= _heartbeat * (2 * LateFactor))
        {
            End(FormattableString.Invariant($"nothing received for {silence.TotalSeconds:F1} s, not even after a TestRequest"));
            return;
        }

        if (_heartbeat > TimeSpan.Zero && silence >= _heartbeat * LateFactor && !_isTested)
        {
            Transmit(new FixMessage(FixMessageType.TestRequest).Set(FixTag.TestReqId, FormattableString.Invariant($"T{NextOut}")));
            _isTested = true;
        }

        if (_heartbeat > TimeSpan.Zero && now - _lastSent >= _heartbeat)
            Transmit(new FixMessage(FixMessageType.Heartbeat));
        if (State == FixSessionState.Resending && now - _asked >= _options.AnswerTimeout)
            Ask();
    }

    private void Miss(long number)
    {
        _highest = Math.Max(_highest, number);
        if (State == FixSessionState.Active)
        {
            State = FixSessionState.Resending;
            Ask();
        }
    }

    // To the end (16=0): whatever is sent meanwhile comes again, too, and is dropped by its number.
    private void Ask()
    {
        _asked = Now;
        Transmit(new FixMessage(FixMessageType.ResendRequest).Set(FixTag.BeginSeqNo, NextIn).Set(FixTag.EndSeqNo, 0));
    }

    private void Resend(FixMessage request, long number)
    {
        if (request.Integer(FixTag.BeginSeqNo) is not (>= 1 and var begin) || request.Integer(FixTag.EndSeqNo) is not (>= 0 and var end))
        {
            Reject(request, number, new FixFault(FixRejectReason.ValueOutOfRange, FixTag.BeginSeqNo, "BeginSeqNo must be at least 1, EndSeqNo at least 0."));
            return;
        }

        var last = end == 0 ? _store.NextOut - 1 : Math.Min(end, _store.NextOut - 1);
        var gap = begin;
        for (var at = begin; at <= last; at++)
        {
            if (!FixMessage.TryParse(_store.Sent(at), out var sent) || FixMessageType.IsSession(sent.Type))
                continue;
            Fill(gap, at);
            SendAgain(sent, at);
            gap = at + 1;
        }

        Fill(gap, last + 1);
    }

    private void SendAgain(FixMessage sent, long number)
    {
        var again = Repeated(sent.Type, number, sent[FixTag.SendingTime]!);
        foreach (var field in sent.Fields.Where(static field => !IsOurs(field.Tag)))
            again.Add(field.Tag, field.Value);
        _actions.Add(new FixAction.Transmit(again.Encode()));
        _lastSent = Now;
    }

    // A SequenceReset in the place of messages that are not sent again: those of the session.
    private void Fill(long from, long next)
    {
        if (next <= from)
            return;
        var now = new FixMessage(FixMessageType.SequenceReset).Set(FixTag.SendingTime, Now)[FixTag.SendingTime]!;
        _actions.Add(new FixAction.Transmit(Repeated(FixMessageType.SequenceReset, from, now).Set(FixTag.GapFillFlag, "Y").Set(FixTag.NewSeqNo, next).Encode()));
        _lastSent = Now;
    }

    private FixMessage Repeated(string type, long number, string original) => new FixMessage(type)
        .Set(FixTag.SenderCompId, _options.SenderCompId).Set(FixTag.TargetCompId, _options.TargetCompId).Set(FixTag.MsgSeqNum, number)
        .Set(FixTag.SendingTime, Now).Set(FixTag.PossDupFlag, "Y").Set(FixTag.OrigSendingTime, original);

    private void FillGap(FixMessage fill, long number)
    {
        if (fill.Integer(FixTag.NewSeqNo) is { } next && next > number)
            NextIn = next;
        else
            Reject(fill, number, new FixFault(FixRejectReason.ValueOutOfRange, FixTag.NewSeqNo, "NewSeqNo (36) of a gap fill must be above its own number."));
    }

    private void ResetNumber(FixMessage reset, long number)
    {
        if (reset.Integer(FixTag.NewSeqNo) is { } next && next >= NextIn)
            NextIn = next;
        else
            Reject(reset, number, new FixFault(FixRejectReason.ValueOutOfRange, FixTag.NewSeqNo, FormattableString.Invariant($"NewSeqNo (36) must be at least {NextIn}: numbers are never taken back.")));
    }

    private void Reject(FixMessage message, long number, FixFault fault)
    {
        if (message.Type == FixMessageType.Reject)
        {
            Ignore("a Reject that is wrong itself: " + fault.Text);
            return;
        }

        var reject = new FixMessage(FixMessageType.Reject).Set(FixTag.RefSeqNum, number);
        if (fault.Tag > 0)
            reject.Set(FixTag.RefTagId, fault.Tag);
        Transmit(reject.Set(FixTag.RefMsgType, message.Type).Set(FixTag.SessionRejectReason, (int)fault.Reason).Set(FixTag.Text, Plain(fault.Text)));
    }

    private void RejectAndLeave(FixMessage message, long number, FixFault fault)
    {
        NextIn = number == NextIn ? number + 1 : NextIn;
        Reject(message, number, fault);
        Leave(fault.Text);
    }
}
