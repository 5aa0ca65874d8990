namespace AlgoAcademy.Commerce;

/// <summary>The provider's word for a dispute, and what it does to access.</summary>
public static class DisputePolicy
{
    /// <summary>
    /// An inquiry (warning_…) keeps access; an open dispute suspends it; a won one restores, a lost or prevented one (the
    /// money went back) revokes. An appeal leaves it suspended. A word this version does not know suspends: the money is
    /// contested, and suspension can be undone.
    /// </summary>
    public static DisputeEffect EffectOf(string status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status switch
        {
            "won" => DisputeEffect.Keep,
            "lost" or "prevented" => DisputeEffect.Revoke,
            _ when status.StartsWith("warning_", StringComparison.Ordinal) => DisputeEffect.Keep,
            _ => DisputeEffect.Suspend,
        };
    }
}
