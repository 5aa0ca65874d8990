namespace AlgoAcademy.Commerce;

/// <summary>Why a grant was given.</summary>
public enum GrantSource
{
    /// <summary>It was paid for once; never expires.</summary>
    Purchase,

    /// <summary>A subscription pays for it.</summary>
    Subscription,

    /// <summary>Someone else paid for it.</summary>
    Gift,

    /// <summary>A person of the shop gave it.</summary>
    Admin,

    /// <summary>It lets somebody try.</summary>
    Trial,

    /// <summary>It comes with every account; such a grant is not stored.</summary>
    Account,
}
