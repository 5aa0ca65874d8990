namespace AlgoAcademy.Research;

/// <summary>What stands where a series has no value at a time that others have.</summary>
public enum GapFill
{
    /// <summary>NaN: not known.</summary>
    Missing,

    /// <summary>The value before: the price at which a position is still carried in the books. Returns over it are zero, then too large.</summary>
    Previous,
}
