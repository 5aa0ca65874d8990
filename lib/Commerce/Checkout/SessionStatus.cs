namespace AlgoAcademy.Commerce;

/// <summary>Where a checkout session stands.</summary>
public enum SessionStatus
{
    /// <summary>A status this version does not know: no new grant, keep what is there.</summary>
    Unknown,

    /// <summary>The buyer may still pay.</summary>
    Open,

    /// <summary>The buyer went through; the money may still be on its way.</summary>
    Complete,

    /// <summary>It can no longer be paid.</summary>
    Expired,
}
