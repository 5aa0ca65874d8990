namespace AlgoAcademy.Runner.Places;

/// <summary>
/// Something the person at the keyboard can mend. The message is printed as it is, without a stack trace,
/// and the program ends with exit code 2.
/// </summary>
public sealed class UserMistakeException : Exception
{
    /// <summary>Creates the exception with the line the user will read.</summary>
    public UserMistakeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the line the user will read and its cause.</summary>
    public UserMistakeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception without a message; for serializers only.</summary>
    public UserMistakeException()
    {
    }
}
