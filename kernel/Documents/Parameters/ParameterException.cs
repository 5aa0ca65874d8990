namespace AlgoAcademy.Documents.Parameters;

/// <summary>A parameter was given that the notebook does not have, or a value that does not fit it. The message is fit for users.</summary>
public sealed class ParameterException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public ParameterException()
    {
    }

    /// <summary>Creates the exception with the line a user will read.</summary>
    public ParameterException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the line a user will read and its cause.</summary>
    public ParameterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
