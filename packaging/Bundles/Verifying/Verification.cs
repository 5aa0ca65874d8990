namespace AlgoAcademy.Bundles;

/// <summary>The outcome of verifying a bundle.</summary>
public abstract record Verification
{
    private Verification()
    {
    }

    /// <summary>Every byte is what a trusted key signed.</summary>
    /// <param name="Manifest">The signed manifest.</param>
    public sealed record Verified(Manifest Manifest) : Verification;

    /// <summary>The bundle must not be used.</summary>
    /// <param name="Refusals">All reasons found, at least one.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Verification;
}
