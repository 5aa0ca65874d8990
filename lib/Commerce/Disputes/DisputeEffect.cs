namespace AlgoAcademy.Commerce;

/// <summary>What a dispute means for access; of several the gravest counts.</summary>
public enum DisputeEffect
{
    /// <summary>Access stays: an inquiry, or one the shop won.</summary>
    Keep,

    /// <summary>Access rests until it is decided.</summary>
    Suspend,

    /// <summary>Access is taken back: the shop lost, or the money was given back before.</summary>
    Revoke,
}
