namespace AlgoAcademy.Research;

/// <summary>A shipped data set is not what its card says; nothing may be computed from it.</summary>
/// <param name="id">The set.</param>
/// <param name="expected">What the card says.</param>
/// <param name="actual">What was found.</param>
/// <param name="message">What differs and how to mend it.</param>
public sealed class DataIntegrityException(string id, string expected, string actual, string message) : Exception(message)
{
    /// <summary>The data set.</summary>
    public string Id { get; } = id;

    /// <summary>What the card says.</summary>
    public string Expected { get; } = expected;

    /// <summary>What was found.</summary>
    public string Actual { get; } = actual;
}
