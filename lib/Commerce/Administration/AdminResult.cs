namespace AlgoAcademy.Commerce;

/// <summary>What became of an act of an admin.</summary>
public abstract record AdminResult
{
    private AdminResult()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Told">What was done, in a sentence.</param>
    public sealed record Done(string Told) : AdminResult;

    /// <summary>It was not done.</summary>
    /// <param name="Reason">What was expected instead.</param>
    public sealed record Refused(string Reason) : AdminResult;
}
