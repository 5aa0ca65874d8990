namespace AlgoAcademy.Research;

/// <summary>A session and the application behind it.</summary>
public sealed class FixParty
{
    /// <summary>A session and what answers its messages.</summary>
    /// <param name="session">The session.</param>
    /// <param name="onMessage">Handles a message and gives the answers to be sent.</param>
    public FixParty(FixSession session, Func<FixMessage, IEnumerable<FixMessage>> onMessage)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(onMessage);
        (Session, OnMessage) = (session, onMessage);
    }

    /// <summary>The session.</summary>
    public FixSession Session { get; }

    /// <summary>Handles a message and gives the answers to be sent.</summary>
    public Func<FixMessage, IEnumerable<FixMessage>> OnMessage { get; }

    /// <inheritdoc/>
    public override string ToString() => Session.ToString();
}
