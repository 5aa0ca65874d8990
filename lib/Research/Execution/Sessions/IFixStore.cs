namespace AlgoAcademy.Research;

/// <summary>What a session must not forget: the next numbers of both directions and the messages it sent.</summary>
public interface IFixStore
{
    /// <summary>Number of the next message to be sent, from 1.</summary>
    long NextOut { get; }

    /// <summary>Number of the next message to be received, from 1: all before it were handled.</summary>
    long NextIn { get; }

    /// <summary>Keeps a message before it is sent, and advances <see cref="NextOut"/>.</summary>
    /// <param name="message">As on the wire.</param>
    void Append(ReadOnlySpan<byte> message);

    /// <summary>A message that was sent; null when the number was never used.</summary>
    /// <param name="number">Its MsgSeqNum.</param>
    byte[]? Sent(long number);

    /// <summary>Advances <see cref="NextIn"/>.</summary>
    /// <param name="next">At least 1.</param>
    void Expect(long next);

    /// <summary>Both numbers begin at 1 again, and what was sent is forgotten.</summary>
    void Reset();
}
