namespace AlgoAcademy.Commerce;

/// <summary>Where a received event stands.</summary>
public enum InboxState
{
    /// <summary>Stored, not processed yet.</summary>
    Pending,

    /// <summary>Processed.</summary>
    Done,

    /// <summary>Kept for a person: unknown type, unknown session, or at odds with the books. Granted nothing.</summary>
    Quarantined,

    /// <summary>Failed ten times; kept for a person.</summary>
    Dead,
}
