namespace AlgoAcademy.Research;

/// <summary>A trial threw; the message names its parameters, the inner exception what went wrong.</summary>
public sealed class TrialFailedException : Exception
{
    internal TrialFailedException(ParameterSet parameters, Exception inner)
        : base($"The trial at {parameters} failed: {inner.Message}", inner) => Parameters = parameters;

    /// <summary>The point that failed.</summary>
    public ParameterSet Parameters { get; }
}
