namespace AlgoAcademy.Research;

/// <summary>Who trades first among the resting orders of one price.</summary>
public enum BookPriority : byte
{
    /// <summary>The one that has stood there longest.</summary>
    PriceTime,

    /// <summary>All, in proportion to their displayed lots, rounded down; the lots that rounding leaves go by time.</summary>
    ProRata,
}
