namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>A session and the hand of a tester who plays the other side, message by message.</summary>
internal sealed class FixScript
{
    public static readonly DateTime Start = new(2024, 1, 5, 14, 30, 0, DateTimeKind.Utc);

    public FixScript(bool isInitiator, IFixStore? store = null, Func<FixSessionOptions, FixSessionOptions>? change = null)
    {
        Store = store ?? new MemoryFixStore();
        var options = new FixSessionOptions { SenderCompId = "US", TargetCompId = "THEM", IsInitiator = isInitiator };
        Session = new FixSession(change?.Invoke(options) ?? options, Store, Clock);
    }

    public SimulatedClock Clock { get; } = new(Start);

    public IFixStore Store { get; }

    public FixSession Session { get; }

    /// <summary>An initiator that is logged on: both sides have sent message 1.</summary>
    public static FixScript LoggedOn(IFixStore? store = null, Func<FixSessionOptions, FixSessionOptions>? change = null)
    {
        var script = new FixScript(isInitiator: true, store, change);
        Sent(script.Session.Connect(), "A");
        script.Receive("A", script.Session.NextIn, "98=0|108=30");
        Assert.Equal(FixSessionState.Active, script.Session.State);
        return script;
    }

    /// <summary>The other side sends a message.</summary>
    public IReadOnlyList<FixAction> Receive(string type, long number, string body = "", string header = "")
    {
        var message = new FixMessage(type).Set(49, "THEM").Set(56, "US").Set(34, number).Set(52, Clock.Now);
        foreach (var field in (header + "|" + body).Split('|', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')))
            message.Set(int.Parse(field[0], System.Globalization.CultureInfo.InvariantCulture), field[1]);
        var actions = Session.Receive(message.Encode());
        Session.Commit();
        return actions;
    }

    public IReadOnlyList<FixAction> Report(long number, string execId, string header = "") =>
        Receive("8", number, $"37=O1|17={execId}|150=0|39=0|55=MSFT|54=1|151=100|14=0|6=0", header);

    public IReadOnlyList<FixAction> Wait(double seconds)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        return Session.Tick();
    }

    public static FixMessage Order(string id) => new FixMessage("D").Set(11, id).Set(55, "MSFT").Set(54, "1").Set(60, Start).Set(38, 100).Set(40, "1");

    /// <summary>The messages that the actions put on the wire, which must be of these types.</summary>
    public static FixMessage[] Sent(IReadOnlyList<FixAction> actions, params string[] types)
    {
        FixMessage[] sent = [.. actions.OfType<FixAction.Transmit>().Select(action => FixMessage.Parse(action.Bytes.Span))];
        Assert.Equal(types, sent.Select(message => message.Type));
        return sent;
    }

    public static string[] Delivered(IReadOnlyList<FixAction> actions) =>
        [.. actions.OfType<FixAction.Deliver>().Select(action => action.Message[17] ?? action.Message.Type)];

    public static string Left(IReadOnlyList<FixAction> actions) => Assert.Single(actions.OfType<FixAction.Disconnect>()).Reason;
}
