namespace AlgoAcademy.Research;

/// <summary>Which structure of the book an order lies in.</summary>
internal enum NodePlace : byte
{
    /// <summary>Among the bids or asks.</summary>
    Level,

    /// <summary>Among the stops that wait for their trigger.</summary>
    Stop,

    /// <summary>Waiting for the next auction, or for a reference to be pegged to.</summary>
    Parked,
}
