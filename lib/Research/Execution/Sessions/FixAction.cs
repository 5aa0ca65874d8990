namespace AlgoAcademy.Research;

/// <summary>What a session wants done, in order: it never touches a network itself.</summary>
public abstract record FixAction
{
    private FixAction()
    {
    }

    /// <summary>Put these bytes on the wire.</summary>
    /// <param name="Bytes">One whole message.</param>
    public sealed record Transmit(ReadOnlyMemory<byte> Bytes) : FixAction;

    /// <summary>Hand this message to the application: in sequence, each number once per commit.</summary>
    /// <param name="Message">An application message, or a Reject of one of ours.</param>
    public sealed record Deliver(FixMessage Message) : FixAction;

    /// <summary>Close the connection.</summary>
    /// <param name="Reason">Why, in words.</param>
    public sealed record Disconnect(string Reason) : FixAction;

    /// <summary>Nothing to do; what was ignored and why, for the log.</summary>
    /// <param name="Reason">Why, in words.</param>
    public sealed record Ignore(string Reason) : FixAction;

    /// <inheritdoc/>
    public sealed override string ToString() => this switch
    {
        Transmit transmit => "transmit " + System.Text.Encoding.Latin1.GetString(transmit.Bytes.Span).Replace((char)FixFrame.Delimiter, '|'),
        Deliver deliver => "deliver " + deliver.Message,
        Disconnect disconnect => "disconnect: " + disconnect.Reason,
        Ignore ignore => "ignore: " + ignore.Reason,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
