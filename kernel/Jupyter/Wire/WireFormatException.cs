namespace AlgoAcademy.Jupyter.Wire;

/// <summary>Bytes that are not a Jupyter message of this session: malformed frames, bad JSON or a wrong signature.</summary>
internal sealed class WireFormatException : Exception
{
    public WireFormatException(string message)
        : base(message)
    {
    }

    public WireFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
