namespace AlgoAcademy.Commerce;

/// <summary>Why a grant was given.</summary>
public enum GrantSource
{
    /// <summary>It was paid for once; never expires.</summary>
    Purchase,

    /// <summary>A subscription pays for it.</summary>
    Subscription,

    /// <summary>A person of the shop gave it.</summary>
    Admin,
}
