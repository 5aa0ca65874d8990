namespace AlgoAcademy.Research;

/// <summary>A figure that the text of a lesson states is not what the cell computes.</summary>
public sealed class ClaimException : Exception
{
    /// <summary>A claim failed without a description.</summary>
    public ClaimException() : base("A claim of this lesson does not hold.")
    {
    }

    /// <summary>A claim failed as described.</summary>
    public ClaimException(string message) : base(message)
    {
    }

    /// <summary>A claim failed as described, because of another fault.</summary>
    public ClaimException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
