namespace AlgoAcademy.Commerce;

/// <summary>Why an item is closed; of several faults the one nearest to access counts.</summary>
public enum GrantFault
{
    /// <summary>No grant covers it.</summary>
    NoGrant,

    /// <summary>The grant was taken back.</summary>
    Revoked,

    /// <summary>The grant has ended.</summary>
    Ended,

    /// <summary>The grant begins later.</summary>
    NotStarted,

    /// <summary>The grant rests, for instance in a dispute.</summary>
    Suspended,

    /// <summary>The tier opens it to those who choose it for one of their bot slots.</summary>
    NoSlot,
}
