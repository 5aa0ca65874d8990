namespace AlgoAcademy.Research;

/// <summary>What a new value does to an alert.</summary>
public enum AlertChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It begins to ring.</summary>
    Raised,

    /// <summary>It ends.</summary>
    Cleared,
}
